package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

  private JsonNode resource(String type) {
    return template
        .path("resources")
        .valueStream()
        .filter(resource -> resource.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
