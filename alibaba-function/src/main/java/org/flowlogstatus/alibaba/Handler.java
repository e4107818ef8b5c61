package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.Log;

/** What the three handlers have in common: each is called with bytes, and answers with text. */
abstract class Handler implements StreamRequestHandler, FunctionInitializer {
  private static final Assembly ASSEMBLY = Assembly.shared();

  /** Checks the settings before the first event, and begins what need not wait for it. */
  @Override
  public final void initialize(Context context) {
    context.getLogger().info("Ready: " + ASSEMBLY.settings());
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    RoleCredentials credentials = RoleCredentials.of(context.getExecutionCredentials());
    Writer out = new OutputStreamWriter(answer, StandardCharsets.UTF_8);
    answer(event.readAllBytes(), ASSEMBLY, credentials, context.getLogger()::info, out);
    out.flush();
  }

  /** Writes the answer to one event, with the credentials of this invocation. */
  abstract void answer(
      byte[] event, Assembly assembly, RoleCredentials credentials, Log log, Writer out)
      throws IOException;
}
