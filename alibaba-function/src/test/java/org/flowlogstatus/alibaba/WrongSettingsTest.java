package org.flowlogstatus.alibaba;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionComputeLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.flowlogstatus.jvm.OwnJvm;
import org.flowlogstatus.settings.InvalidSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process whose environment has a wrong setting: a JVM of its own. */
@Timeout(60)
class WrongSettingsTest {
  @Test
  void everyTriggerNamesTheSettingAndNoneHangsOrSucceeds() throws Exception {
    String output =
        OwnJvm.run(
            Map.of("FLOWLOG_DEADLINE_MILLIS", "not-a-number"), WrongSettingsTest.class.getName());

    assertThat(output).contains("all as promised");
    assertThat(output).contains("[The settings are not valid: FLOWLOG_DEADLINE_MILLIS");
    assertThat(output).contains("INTERNAL_ERROR The settings are not valid");
  }

  /** Runs every trigger twice: what a first failure leaves behind must not change the second. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < 2; i++) {
      assertAnswered();
      assertThrows(new ScheduledSweepFunction());
      assertThrows(new FlowLogChangedFunction());
    }
    System.out.println("all as promised");
  }

  private static void assertAnswered() throws IOException {
    Handler handler = new FlowLogStatusFunction();
    handler.initialize(context());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(event(), answer, context());
    assertThat(answer.toString(UTF_8))
        .contains("\"statusCode\":500", "INTERNAL_ERROR", "settings", "FLOWLOG_DEADLINE_MILLIS")
        .doesNotContain("not-a-number");
  }

  private static void assertThrows(Handler handler) {
    handler.initialize(context());
    assertThatThrownBy(() -> handler.handleRequest(event(), new ByteArrayOutputStream(), context()))
        .isInstanceOfSatisfying(
            InvalidSettings.class,
            e -> assertThat(e.names()).containsExactly("FLOWLOG_DEADLINE_MILLIS"))
        .message()
        .doesNotContain("not-a-number");
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
