package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.Deployables.elements;

import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  /** Read by the JVM itself, whoever starts it. */
  private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

  private static final Pattern SETTING = Pattern.compile("FLOWLOG_[A-Z_]+");
  private static final String REPORT_DIR = "FLOWLOG_REPORT_DIR";

  private final JsonNode functions = Deployables.infra("alibaba/s.yaml").path("resources");
  private final JsonNode variables = Deployables.infra("alibaba/s.yaml").path("vars");
  private final JsonNode base = Deployables.infra("alibaba/ros.json").path("Resources");

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

    assertThat(given).contains(JVM_OPTIONS);
    given.remove(JVM_OPTIONS);
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
        .hasSize(3)
        .allSatisfy(
            props -> {
              assertThat(props.at("/environmentVariables/" + REPORT_DIR)).isEqualTo(mounted);
              assertThat(props.path("ossMountConfig").asText()).isEqualTo("${vars.reports}");
            });
    assertThat(keepers.stream().skip(1))
        .as("all but the one that answers HTTP tell what came out")
        .allSatisfy(
            props ->
                assertThat(props.path("asyncInvokeConfig").asText())
                    .isEqualTo("${vars.destinations}"));
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
                .filter(resource -> !resource.has("Condition"))
                .map(resource -> resource.at("/Properties/QueueName")));

    assertThat(made).isEqualTo(destinations);
    assertThat(texts(statements("mns:SendMessage").flatMap(s -> elements(s.path("Resource")))))
        .containsExactlyElementsOf(
            made.stream().map(queue -> "acs:mns:*:*:/queues/" + queue + "/messages").toList());
  }

  /** Health asks for them by name, and is refused what the role does not name. */
  @Test
  void everyQueueOfADestinationIsLookedAtAndMayBe() throws IOException {
    Set<String> asked =
        ClassConstants.matching(
            Pattern.compile("flow-log-status-(events|failures)"), Deployables.fcJar());

    assertThat(asked).hasSize(2);
    assertThat(texts(statements("mns:PeekMessage").flatMap(s -> elements(s.path("Resource")))))
        .isEqualTo(
            asked.stream()
                .map(queue -> "acs:mns:*:*:/queues/" + queue + "/messages")
                .collect(Collectors.toSet()));
    assertThat(texts(elements(base).map(resource -> resource.at("/Properties/QueueName"))))
        .containsAll(asked);
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
    for (String name : List.of("VpcChanges", "Accounts")) {
      JsonNode trigger = base.path(name).path("Properties");

      assertThat(functions.has(functionOf(trigger))).isTrue();
      assertThat(trigger.at("/TriggerConfig/asyncInvocationType").asBoolean()).isTrue();
    }
  }

  /** What is invoked and has nothing to tell puts an empty message on the queue of events. */
  @Test
  void onlyCallsThatCanMoveAVerdictInvokeTheFunction() throws IOException {
    JsonNode pattern =
        new ObjectMapper()
            .readTree(
                base.at("/VpcChanges/Properties/TriggerConfig/eventRuleFilterPattern").asText());
    List<JsonNode> names = elements(pattern.at("/data/eventName")).toList();

    assertThat(List.of("CreateFlowLog", "DeactiveFlowLog", "OpenFlowLogService", "DeleteVSwitch"))
        .allMatch(call -> names.stream().anyMatch(name -> matches(name, call)));
    assertThat(List.of("CreateDefaultVpc", "ModifyFlowLogAttribute", "CreateVSwitch", "DeleteVpc"))
        .allMatch(call -> names.stream().anyMatch(name -> matches(name, call)));
    assertThat(List.of("AllocateEipAddress", "CreateNatGateway", "ModifyVpcAttribute"))
        .noneMatch(call -> names.stream().anyMatch(name -> matches(name, call)));
  }

  private static boolean matches(JsonNode operator, String call) {
    return call.contains(operator.path("contains").asText(call + "?"))
        || call.endsWith(operator.path("suffix").asText(call + "?"));
  }

  /** s.yaml is for who works with Serverless Devs; what it deploys is what ros.json deploys. */
  @Test
  void bothFilesMakeTheSameFunctions() {
    assertThat(RosFunctions.of(base))
        .hasSize(3)
        .isEqualTo(ServerlessFunctions.of(functions, variables));
  }

  @Test
  void theComponentIsPinned() {
    assertThat(elements(functions).map(function -> function.path("component").asText()))
        .hasSize(3)
        .allMatch(component -> component.matches("fc3@\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void bothRolesMayReadTheSame() {
    JsonNode member =
        Deployables.infra("alibaba/member-role.json").at("/Resources/Role/Properties");

    assertThat(member.at("/Policies/0/PolicyDocument"))
        .isEqualTo(base.at("/Role/Properties/Policies/0/PolicyDocument"));
  }

  /** Who uses neither other accounts nor the queue of work has no right for them. */
  @Test
  void rightsForMoreAreGivenOnlyWhereTheyAreUsed() {
    assertThat(base.at("/MemberRights/Condition").asText()).isEqualTo("ManyAccounts");
    assertThat(base.at("/WorkRights/Condition").asText()).isEqualTo("DivideWork");
    assertThat(base.at("/WorkQueue/Condition").asText()).isEqualTo("DivideWork");
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

  private String functionOf(JsonNode trigger) {
    return base.at("/" + trigger.at("/FunctionName/Fn::GetAtt/0").asText() + "/Properties")
        .path("FunctionName")
        .asText();
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
