package org.flowlogstatus.alibaba;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionComputeLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.flowlogstatus.settings.WrongSettingExamples;
import org.jspecify.annotations.Nullable;

/** Every trigger, in a JVM of its own. */
class WrongSettingsTest extends WrongSettingExamples {
  WrongSettingsTest() {
    super(
        "[The settings are not valid: FLOWLOG_DEADLINE_MILLIS",
        "INTERNAL_ERROR The settings are not valid");
  }

  /** Runs every trigger twice: what a first failure leaves behind must not change the second. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < 2; i++) {
      assertAnswered();
      assertFails(new ScheduledSweepFunction());
      assertFails(new FlowLogChangedFunction());
    }
    System.out.println(DONE);
  }

  private static void assertAnswered() throws IOException {
    Handler handler = new FlowLogStatusFunction();
    handler.initialize(context());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(event(), answer, context());
    assertThat(answer.toString(UTF_8)).contains("\"statusCode\":500");
    assertNamed(answer.toString(UTF_8));
  }

  private static void assertFails(Handler handler) {
    handler.initialize(context());
    assertFails(() -> handler.handleRequest(event(), new ByteArrayOutputStream(), context()));
  }

  private static InputStream event() {
    return new ByteArrayInputStream("{\"regionId\":\"cn-hangzhou\"}".getBytes(UTF_8));
  }

  private static Context context() {
    FunctionComputeLogger logger = proxy(FunctionComputeLogger.class, WrongSettingsTest::print);
    return proxy(
        Context.class,
        (self, method, values) -> method.getName().equals("getLogger") ? logger : null);
  }

  private static @Nullable Object print(
      Object self, java.lang.reflect.Method method, Object[] values) {
    System.out.println(java.util.Arrays.toString(values));
    return null;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
