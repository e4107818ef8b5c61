package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.flowlogstatus.settings.WrongSettingExamples;

/** Every trigger, in a JVM of its own. */
class WrongSettingsTest extends WrongSettingExamples {
  WrongSettingsTest() {
    super("INTERNAL_ERROR The settings are not valid");
  }

  /** Runs every trigger twice: what a first failure leaves behind must not change the second. */
  public static void main(String[] arguments) {
    for (int i = 0; i < 2; i++) {
      assertAnswered();
      assertFails(() -> new ScheduledSweepFunction().run("", proxy(), context()));
      assertFails(() -> new FlowLogChangedFunction().run("{}", proxy(), proxy(), context()));
      assertFails(
          () ->
              new SubscriptionSweepFunction()
                  .run("{}", "1", null, proxy(), proxy(), proxy(), context()));
    }
    System.out.println(DONE);
  }

  private static void assertAnswered() {
    StringBuilder answer = new StringBuilder();
    new FlowLogStatusFunction().run(message(answer), context());
    assertNamed(answer.toString());
  }

  private static HttpRequestMessage<Optional<String>> message(StringBuilder answer) {
    return proxy(
        HttpRequestMessage.class,
        (self, method, values) ->
            switch (method.getName()) {
              case "getUri" -> URI.create("https://app/api/flow-log-status");
              case "getHttpMethod" -> HttpMethod.GET;
              case "getHeaders" -> Map.of();
              case "getBody" -> Optional.empty();
              default -> builder(answer, values);
            });
  }

  private static HttpResponseMessage.Builder builder(StringBuilder answer, Object[] status) {
    answer.append(((com.microsoft.azure.functions.HttpStatusType) status[0]).value());
    return proxy(
        HttpResponseMessage.Builder.class,
        (self, method, values) -> {
          if (method.getName().equals("build")) {
            return proxy(HttpResponseMessage.class, (a, b, c) -> 0);
          }
          answer.append(List.of(values));
          return self;
        });
  }

  private static ExecutionContext context() {
    return proxy(ExecutionContext.class, (self, method, values) -> Logger.getLogger("function"));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // a stand-in for whatever is asked for
  private static <T> T proxy() {
    return proxy(com.microsoft.azure.functions.OutputBinding.class, (self, method, values) -> 0);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T proxy(Class<?> type, InvocationHandler handler) {
    return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
