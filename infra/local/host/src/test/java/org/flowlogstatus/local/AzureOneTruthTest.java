package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.Deployables.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flowlogstatus.telemetry.LogLineExamples;
import org.junit.jupiter.api.Test;

/**
 * Azure: what the code calls its functions, queues, containers and settings, and what the templates
 * call them.
 */
class AzureOneTruthTest {

  private static final Pattern SETTING = Pattern.compile("FLOWLOG_[A-Z_]+");
  private static final Pattern REFERENCE = Pattern.compile("%(\\w+)%");
  private static final String QUEUES = "Microsoft.Storage/storageAccounts/queueServices/queues";
  private static final String CONTAINERS =
      "Microsoft.Storage/storageAccounts/blobServices/containers";

  private final ArmTemplate template = ArmTemplate.read("azure/main.json");
  private final ArmTemplate events = ArmTemplate.read("azure/events.json");

  @Test
  void everyQueueOfABindingIsMadeAndNoOther() {
    Set<String> bound =
        texts(bindings(type -> type.startsWith("queue")).map(b -> b.path("queueName")));

    assertThat(template.names(QUEUES)).isEqualTo(bound);
  }

  @Test
  void everyContainerOfABindingIsMadeAndNoOtherBesideThePackagesAndTheDeadLetters() {
    Set<String> containers =
        texts(bindings(type -> type.startsWith("blob")).map(b -> b.path("path"))).stream()
            .map(path -> path.split("/", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    containers.add(packageContainer());
    containers.add(events.json().at("/parameters/deadLetterContainer/defaultValue").asText());

    assertThat(template.names(CONTAINERS)).isEqualTo(containers);
  }

  @Test
  void everyConnectionOfABindingIsConfiguredByIdentity() {
    Set<String> connections = texts(bindings(type -> true).map(b -> b.path("connection")));

    assertThat(connections)
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(template.settingNames())
                    .contains(
                        name + "__credential",
                        name + "__queueServiceUri",
                        name + "__blobServiceUri"));
  }

  @Test
  void eventGridDeliversToTheFunctionThatItTriggers() {
    Set<String> triggered = functionsWith("eventGridTrigger");

    String destination =
        subscription().path("destination").path("properties").path("resourceId").asText();
    assertThat(triggered)
        .singleElement()
        .satisfies(name -> assertThat(destination).contains("'/functions/" + name + "'"));
  }

  @Test
  void everyChangeThatCanMoveAVerdictIsHeardOf() {
    List<String> heard = operations();

    assertThat(
            Stream.of(
                    "networkSecurityGroups",
                    "virtualNetworks",
                    "virtualNetworks/subnets",
                    "networkInterfaces",
                    "networkWatchers",
                    "networkWatchers/flowLogs")
                .flatMap(type -> Stream.of(type + "/write", type + "/delete"))
                .map("Microsoft.Network/"::concat))
        .isSubsetOf(heard);
    assertThat(heard).contains("Microsoft.Resources/subscriptions/resourceGroups/delete");
    assertThat(heard).as("Event Grid takes no more in one filter").hasSizeLessThanOrEqualTo(25);
  }

  /** The status call is a POST, too: if it caused an event, it would lead to the next one. */
  @Test
  void theStatusCallItselfRaisesNoEvent() {
    assertThat(texts(elements(subscription().path("filter").path("includedEventTypes"))))
        .containsExactly(
            "Microsoft.Resources.ResourceActionSuccess",
            "Microsoft.Resources.ResourceDeleteSuccess",
            "Microsoft.Resources.ResourceWriteSuccess");
    assertThat(operations().stream().filter(operation -> operation.endsWith("/action")))
        .containsExactly("Microsoft.Network/networkWatchers/configureFlowLog/action");
  }

  /**
   * Refused with 51021 in regions that enforce it.
   *
   * <p>Source: "Flex Consumption plan deprecations" in the reference of app settings.
   */
  @Test
  void noTemplateSetsWhatFlexConsumptionRefuses() {
    Set<String> refused =
        Set.of(
            "alwaysOn",
            "containerSize",
            "ftpsState",
            "functionAppScaleLimit",
            "functionsRuntimeScaleMonitoringEnabled",
            "javaVersion",
            "linuxFxVersion",
            "netFrameworkVersion",
            "preWarmedInstanceCount",
            "use32BitWorkerProcess",
            "windowsFxVersion");

    assertThat(Deployables.templates("azure"))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            file -> {
              JsonNode template = Deployables.infra("azure/" + file);
              refused.forEach(name -> assertThat(template.findValues(name)).as(name).isEmpty());
            });
  }

  /** A line that sampling drops would be an alert about a sweep that took place. */
  @Test
  void theAlertsLookForWhatTheFunctionsWriteAndNothingDropsIt() throws IOException {
    String alerts = Deployables.infra("azure/alerts.json").toString();
    Set<String> events = LogLineExamples.names().keySet();

    assertThat(events).contains("flow_log.sweep", "flow_log.change");
    assertThat(alerts).contains("flow_log.sweep", "flow_log.change");
    assertThat(
            Deployables.infra("../azure-function/host.json")
                .at("/logging/applicationInsights/samplingSettings/excludedTypes")
                .asText()
                .split(";"))
        .contains("Request", "Trace");
  }

  @Test
  void everyRightIsNamedAfterThePrincipalThatHasIt() {
    for (String file : Deployables.templates("azure")) {
      elements(Deployables.infra("azure/" + file).path("resources"))
          .filter(r -> r.path("type").asText().equals("Microsoft.Authorization/roleAssignments"))
          .forEach(
              right ->
                  assertThat(right.path("name").asText())
                      .as(file)
                      .contains("guid(")
                      .contains("parameters('principalId')"));
    }
  }

  /** What two installations of one subscription both make must have the installation's name. */
  @Test
  void twoInstallationsShareNoNameButTheTopics() {
    assertThat(events.json().at("/variables/subscriptionName").asText())
        .contains("variables('functionAppName')");
    for (String file : List.of("role.json", "role-management-group.json")) {
      JsonNode template = Deployables.infra("azure/" + file);
      assertThat(template.at("/parameters/roleName/defaultValue").isMissingNode()).isTrue();
      assertThat(template.at("/variables/roleId").asText()).contains("parameters('roleName')");
    }
  }

  @Test
  void everySettingThatIsReadIsInTheTemplateAndNoOther() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path jar : Deployables.appJars()) {
      read.addAll(ClassConstants.matching(SETTING, jar));
    }
    bindings(type -> true).forEach(binding -> read.addAll(references(binding)));

    assertThat(template.settingNames().stream().filter(SETTING.asMatchPredicate()))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void thePackageThatIsUploadedHoldsTheFunctionsThatAreStaged() throws IOException {
    try (ZipFile zip = new ZipFile(Deployables.uploaded("azure").toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("host.json")
          .containsAll(
              Deployables.azureFunctions().keySet().stream()
                  .map(name -> name + "/function.json")
                  .toList());
    }
  }

  @Test
  void everyCallerNeedsAKey() {
    assertThat(texts(bindings("httpTrigger"::equals).map(b -> b.path("authLevel"))))
        .containsExactly("FUNCTION");
  }

  @Test
  void bothFilesOfTheRoleGrantTheSame() {
    assertThat(role("azure/role-management-group.json")).isEqualTo(role("azure/role.json"));
    assertThat(texts(role("azure/role.json").at("/0/actions").valueStream()))
        .as("none is there twice")
        .hasSameSizeAs(role("azure/role.json").at("/0/actions"));
  }

  private static JsonNode role(String file) {
    return Deployables.infra(file).at("/resources/0/properties/permissions");
  }

  private List<String> operations() {
    return elements(subscription().at("/filter/advancedFilters/0/values"))
        .map(JsonNode::asText)
        .toList();
  }

  private JsonNode subscription() {
    return events
        .resource("Microsoft.EventGrid/systemTopics/eventSubscriptions")
        .path("properties");
  }

  private String packageContainer() {
    return template.lastSegment(
        template
            .resource("Microsoft.Web/sites")
            .at("/properties/functionAppConfig/deployment/storage/value")
            .asText());
  }

  private static Set<String> functionsWith(String trigger) {
    return Deployables.azureFunctions().entrySet().stream()
        .filter(
            function ->
                elements(function.getValue().path("bindings"))
                    .anyMatch(binding -> binding.path("type").asText().equals(trigger)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> bindings(Predicate<String> type) {
    return Deployables.azureFunctions().values().stream()
        .flatMap(function -> elements(function.path("bindings")))
        .filter(binding -> type.test(binding.path("type").asText()));
  }

  private static Set<String> texts(Stream<JsonNode> nodes) {
    return nodes
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> references(JsonNode binding) {
    return REFERENCE.matcher(binding.toString()).results().map(m -> m.group(1)).toList();
  }
}
