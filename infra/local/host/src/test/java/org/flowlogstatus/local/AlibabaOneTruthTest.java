package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.Deployables.elements;

import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Alibaba Cloud: what the code calls its handlers and settings, what the templates call them, and
 * what the templates call each other's things.
 */
class AlibabaOneTruthTest {

  private static final Pattern SETTING = Pattern.compile("FLOWLOG_[A-Z_]+");
  private static final String REPORT_DIR = "FLOWLOG_REPORT_DIR";

  private final JsonNode functions = Deployables.infra("alibaba/s.yaml").path("resources");
  private final JsonNode variables = Deployables.infra("alibaba/s.yaml").path("vars");
  private final JsonNode base = Deployables.infra("alibaba/ros.json").path("Resources");
  private final JsonNode events = Deployables.infra("alibaba/events.json").path("Resources");

  @Test
  void everyHandlerIsDeployedAndNoOther() throws Exception {
    Set<String> handlers = texts(props().map(props -> props.path("handler")));

    assertThat(handlers).isEqualTo(inTheJar(StreamRequestHandler.class, "::handleRequest"));
  }

  @Test
  void everyInitializerIsDeployedAndNoOther() throws Exception {
    Set<String> initializers =
        texts(props().map(props -> props.at("/instanceLifecycleConfig/initializer/handler")));

    assertThat(initializers).isEqualTo(inTheJar(FunctionInitializer.class, "::initialize"));
  }

  @Test
  void theJarOfTheTemplateIsTheOneThatIsBuiltBeforeItIsDeployed() {
    assertThat(Deployables.uploaded("alibaba")).isEqualTo(Deployables.fcJar());
  }

  @Test
  void everyFunctionIsCalledWhatItsPlaceInTheFileIs() {
    functions
        .properties()
        .forEach(
            function ->
                assertThat(function.getValue().at("/props/functionName").asText())
                    .isEqualTo(function.getKey()));
  }

  @Test
  void everySettingThatIsReadIsInTheTemplateAndNoOther() throws IOException {
    Set<String> read = ClassConstants.matching(SETTING, Deployables.fcJar());
    Set<String> given =
        props()
            .flatMap(props -> props.path("environmentVariables").properties().stream())
            .map(setting -> setting.getKey())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(given).isEqualTo(read);
  }

  @Test
  void reportsAreKeptWhereTheBucketIsMounted() {
    JsonNode mounted = variables.at("/reports/mountPoints/0/mountDir");
    List<JsonNode> keepers =
        props()
            .filter(props -> props.at("/environmentVariables/" + REPORT_DIR).isTextual())
            .toList();

    assertThat(keepers)
        .hasSize(2)
        .allSatisfy(
            props -> {
              assertThat(props.at("/environmentVariables/" + REPORT_DIR)).isEqualTo(mounted);
              assertThat(props.path("ossMountConfig").asText()).isEqualTo("${vars.reports}");
              assertThat(props.path("asyncInvokeConfig").asText())
                  .isEqualTo("${vars.destinations}");
            });
  }

  @Test
  void everyDestinationIsAQueueThatIsMadeAndMayBeSentTo() {
    Set<String> destinations =
        elements(variables.at("/destinations/destinationConfig"))
            .map(destination -> destination.path("destination").asText())
            .map(arn -> arn.replaceFirst("acs:mns:[^:]*:[^:]*:/queues/(.*)/messages", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> made =
        texts(
            elements(base)
                .filter(resource -> resource.path("Type").asText().equals("ALIYUN::MNS::Queue"))
                .map(resource -> resource.at("/Properties/QueueName")));

    assertThat(made).isEqualTo(destinations);
    assertThat(texts(statements("mns:SendMessage").flatMap(s -> elements(s.path("Resource")))))
        .containsExactlyElementsOf(
            made.stream().map(queue -> "acs:mns:*:*:/queues/" + queue + "/messages").toList());
  }

  @Test
  void logsGoToTheLogstoreThatIsMadeAndMayBeWrittenTo() {
    String logstore = variables.at("/log/logstore").asText();

    assertThat(base.at("/Logstore/Properties/LogstoreName").asText()).isEqualTo(logstore);
    assertThat(statements("log:PostLogStoreLogs").toList())
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.path("Resource").toString())
                    .contains("/logstore/" + logstore + "\""));
  }

  @Test
  void eventBridgeTriggersAFunctionThatIsThereAndWaitsForNoAnswer() {
    JsonNode trigger = events.at("/FlowLogChanged/Properties");

    assertThat(functions.has(trigger.path("FunctionName").asText())).isTrue();
    assertThat(trigger.at("/TriggerConfig/asyncInvocationType").asBoolean()).isTrue();
  }

  @Test
  void everyCallerSigns() {
    assertThat(
            texts(
                props()
                    .flatMap(props -> elements(props.path("triggers")))
                    .filter(trigger -> trigger.path("triggerType").asText().equals("http"))
                    .map(trigger -> trigger.at("/triggerConfig/authType"))))
        .containsExactly("function");
  }

  private Stream<JsonNode> props() {
    return elements(functions).map(function -> function.path("props"));
  }

  private Stream<JsonNode> statements(String action) {
    return elements(base.at("/Role/Properties/Policies"))
        .flatMap(policy -> elements(policy.at("/PolicyDocument/Statement")))
        .filter(
            statement ->
                elements(statement.path("Action")).anyMatch(a -> a.asText().equals(action)));
  }

  private static Set<String> inTheJar(Class<?> kind, String method) throws Exception {
    Set<String> found = new TreeSet<>();
    URL[] jar = {Deployables.fcJar().toUri().toURL()};
    try (URLClassLoader classes =
            new URLClassLoader(jar, StreamRequestHandler.class.getClassLoader());
        JarFile file = new JarFile(Deployables.fcJar().toFile())) {
      for (String name : file.stream().map(entry -> entry.getName()).toList()) {
        if (name.startsWith("org/flowlogstatus/alibaba/") && name.endsWith(".class")) {
          String type = name.replaceFirst("\\.class$", "").replace('/', '.');
          Class<?> handler = Class.forName(type, false, classes);
          if (kind.isAssignableFrom(handler) && !Modifier.isAbstract(handler.getModifiers())) {
            found.add(type + method);
          }
        }
      }
    }
    return found;
  }

  private static Set<String> texts(Stream<JsonNode> nodes) {
    return nodes.map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
  }
}
