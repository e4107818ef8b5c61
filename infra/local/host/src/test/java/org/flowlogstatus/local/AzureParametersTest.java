package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the parameters of the Azure template buy: fewer who may call, fewer copies that are paid.
 */
class AzureParametersTest {

  private final JsonNode template = ArmTemplate.read("azure/main.json").json();

  @Test
  void whoeverIsNotInTheAllowedRangesIsTurnedAway() {
    JsonNode site = resource("Microsoft.Web/sites").at("/properties/siteConfig");

    assertThat(template.at("/parameters/allowedIpRanges/type").asText()).isEqualTo("array");
    assertThat(site.path("ipSecurityRestrictions").asText())
        .contains("parameters('allowedIpRanges')", "'Allow'", "variables('eventGridRule')");
    assertThat(site.path("ipSecurityRestrictionsDefaultAction").asText())
        .isEqualTo("[if(variables('closed'), 'Deny', 'Allow')]");
    assertThat(template.at("/variables/closed").asText()).contains("allowedIpRanges");
  }

  @Test
  void oldReportsAndDeadLettersAreDeletedAndNoDeletedCopyIsKept() {
    List<JsonNode> rules =
        resource("Microsoft.Storage/storageAccounts/managementPolicies")
            .at("/properties/policy/rules")
            .valueStream()
            .toList();

    assertThat(rules).extracting(rule -> rule.path("enabled").asBoolean()).containsOnly(true);
    assertThat(rules)
        .extracting(
            rule -> rule.at("/definition/filters/prefixMatch/0").asText(),
            rule ->
                rule.at("/definition/actions/baseBlob/delete/daysAfterModificationGreaterThan")
                    .asText())
        .containsExactlyInAnyOrder(
            tuple(
                "[concat(variables('reportContainer'), '/')]",
                "[parameters('reportRetentionDays')]"),
            tuple(
                "[concat(variables('deadLetterContainer'), '/')]",
                "[parameters('deadLetterRetentionDays')]"));
    assertThat(
            resource("Microsoft.Storage/storageAccounts/blobServices")
                .at("/properties/deleteRetentionPolicy/enabled")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void whatRunsAtOnceIsBoundAndOneIsEnough() {
    JsonNode bound = template.at("/parameters/maximumInstanceCount");
    JsonNode scale =
        resource("Microsoft.Web/sites").at("/properties/functionAppConfig/scaleAndConcurrency");

    assertThat(bound.path("minValue").asInt()).isEqualTo(1);
    assertThat(scale.path("maximumInstanceCount").asText())
        .isEqualTo("[parameters('maximumInstanceCount')]");
  }

  @Test
  void aPrivateNetworkClosesStorageAndAppToThePublic() {
    assertThat(
            resource("Microsoft.Storage/storageAccounts")
                .at("/properties/publicNetworkAccess")
                .asText())
        .isEqualTo("[if(variables('private'), 'Disabled', 'Enabled')]");
    assertThat(template.at("/variables/closed").asText()).contains("variables('private')");
    assertThat(resource("Microsoft.Web/sites").at("/properties/virtualNetworkSubnetId").asText())
        .contains("parameters('functionSubnetId')");
  }

  /** A deployment replaces all settings: one that was set by hand would not last. */
  @Test
  void thePauseIsASettingOfTheTimerItself() {
    ArmTemplate main = ArmTemplate.read("azure/main.json");

    assertThat(main.settingNames()).contains("AzureWebJobs." + timerFunction() + ".Disabled");
  }

  private static String timerFunction() {
    return Deployables.azureFunctions().entrySet().stream()
        .filter(function -> function.getValue().toString().contains("timerTrigger"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** By this tag uninstall finds what goes; what has no tags goes with what it is a part of. */
  @Test
  void everythingThatCanBeTaggedNamesItsInstallation() {
    List<String> whole =
        List.of("identity", "main", "network", "private-endpoints", "alerts", "workbook");
    for (String file : whole) {
      JsonNode json = ArmTemplate.read("azure/" + file + ".json").json();
      json.path("resources")
          .valueStream()
          .filter(resource -> resource.path("type").asText().split("/").length == 2)
          .filter(resource -> !resource.path("type").asText().endsWith("/roleAssignments"))
          .forEach(
              resource ->
                  assertThat(
                          resource
                              .path("tags")
                              .asText()
                              .replace("[variables('tags')]", json.at("/variables/tags").asText()))
                      .as(file + " " + resource.path("type"))
                      .contains("createObject('flow-log-status', parameters('functionAppName'))"));
    }
  }

  private JsonNode resource(String type) {
    return template
        .path("resources")
        .valueStream()
        .filter(resource -> resource.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
