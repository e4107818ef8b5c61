package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.settings.InvalidSettings;

/** The common part of the three handlers: each gets bytes and answers with bytes. */
abstract class Handler implements StreamRequestHandler, FunctionInitializer {
  /**
   * Checks the settings before the first event, and begins to prepare. Never fails: a caller would
   * get the platform's answer, with status 200.
   */
  @Override
  public final void initialize(Context context) {
    try {
      context.getLogger().info("Ready: " + Assembly.loaded().settings());
    } catch (InvalidSettings e) {
      context.getLogger().error(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      context.getLogger().error(FaultDescription.describe(e));
    }
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    RoleCredentials credentials = RoleCredentials.of(context.getExecutionCredentials());
    answer(event.readAllBytes(), credentials, new RunLog(context), answer);
    answer.flush();
  }

  /**
   * Writes the answer to one event, with the credentials of this invocation.
   *
   * @throws InvalidSettings where a setting is wrong and nobody waits for an answer
   */
  abstract void answer(byte[] event, RoleCredentials credentials, Log log, OutputStream out)
      throws IOException;
}
