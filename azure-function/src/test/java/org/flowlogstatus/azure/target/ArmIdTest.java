package org.flowlogstatus.azure.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArmIdTest {
  private static final String GROUP =
      "/subscriptions/11111111-1111-1111-1111-11111111111A/resourceGroups/shop";
  private static final String NETWORK = GROUP + "/providers/Microsoft.Network";

  private static ArmId parse(String text) {
    return ArmId.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "networkSecurityGroups/web, NETWORK_SECURITY_GROUP",
    "virtualNetworks/hub, VIRTUAL_NETWORK",
    "virtualNetworks/hub/subnets/front, SUBNET",
    "networkInterfaces/nic-1, NETWORK_INTERFACE"
  })
  void knowsWhatCanHaveAFlowLog(String resource, TargetType type) {
    String text = NETWORK + "/" + resource;

    assertThat(parse(text).target()).contains(Target.of(type, text));
    assertThat(parse(text.toUpperCase(Locale.ROOT)).target()).map(Target::type).contains(type);
    assertThat(parse(text.toLowerCase(Locale.ROOT)).target()).map(Target::type).contains(type);
  }

  @Test
  void keepsTheTextAsItWasGivenAndComparesItWithoutCase() {
    String text = NETWORK + "/networkSecurityGroups/Web";

    assertThat(parse(text).text()).isEqualTo(text);
    assertThat(parse(text).subscriptionId()).isEqualTo("11111111-1111-1111-1111-11111111111a");
    assertThat(parse(text).names(text.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(parse(text).names(text + "2")).isFalse();
  }

  @Test
  void hasNoTargetWhereNoFlowLogCanBe() {
    ArmId watcher = parse(NETWORK + "/networkWatchers/w");

    assertThat(watcher.target()).isEqualTo(Optional.empty());
    assertThat(watcher.isNetworkWatcher()).isTrue();
    assertThat(parse(NETWORK + "/publicIPAddresses/ip").target()).isEmpty();
  }

  @Test
  void findsTheNetworkOfASubnet() {
    ArmId subnet = parse(NETWORK + "/virtualNetworks/hub/SUBNETS/front");

    assertThat(subnet.isSubnet()).isTrue();
    assertThat(subnet.resourceText()).isEqualTo(NETWORK + "/virtualNetworks/hub");
    assertThat(parse(NETWORK + "/virtualNetworks/hub").resourceText())
        .isEqualTo(NETWORK + "/virtualNetworks/hub");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subnets", "İstanbul"})
  void findsTheNetworkOfASubnetWhateverTheGroupIsCalled(String group) {
    String network = NETWORK.replace("shop", group) + "/virtualNetworks/hub";

    assertThat(parse(network).resourceText()).isEqualTo(network);
    assertThat(parse(network + "/subnets/front").resourceText()).isEqualTo(network);
  }

  /** Resource groups may have letters of any script, and brackets; they may not end in a point. */
  @ParameterizedTest
  @ValueSource(strings = {"büro", "東京", "a(b)_c-d.e", "İstanbul", "1", "bu\u0308ro"})
  void takesResourceGroupsInAnyScript(String group) {
    String text = NETWORK.replace("shop", group) + "/networkSecurityGroups/web";

    assertThat(parse(text).resourceGroup()).isEqualTo(group);
    assertThat(ArmId.parse(NETWORK.replace("shop", group + ".") + "/networkSecurityGroups/web"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        GROUP,
        NETWORK,
        NETWORK + "/networkSecurityGroups",
        NETWORK + "/networkSecurityGroups/",
        NETWORK + "/networkSecurityGroups/web/",
        NETWORK + "/networkSecurityGroups/web/subnets/front",
        NETWORK + "/virtualNetworks/hub/subnets",
        NETWORK + "/virtualNetworks/hub/subnets/",
        NETWORK + "/virtualNetworks/hub/peerings/p",
        NETWORK + "/networkSecurityGroups/web?api-version=1",
        NETWORK + "/networkSecurityGroups/web#",
        NETWORK + "/networkSecurityGroups/we b",
        NETWORK + "/networkSecurityGroups/%77eb",
        NETWORK + "/networkSecurityGroups/..",
        NETWORK + "//web",
        NETWORK + "/networkSecurityGroups/-web",
        NETWORK + "/networkSecurityGroups/\u0308web",
        NETWORK + "/networkSecurityGroups2/web",
        NETWORK + "/networkSecurityGroups/web/",
        NETWORK + "/virtualNetworks/hub/subnets/-front",
        NETWORK + "/virtualNetworks/hub/subnets/front/ipConfigurations/1",
        "/subscriptions/11111111-1111-1111-1111-11111111111g/resourceGroups/g"
            + "/providers/Microsoft.Network/virtualNetworks/n",
        "/subscriptions/11111111-1111-1111-11111-1111111111/resourceGroups/g"
            + "/providers/Microsoft.Network/virtualNetworks/n",
        GROUP + "/providers/Microsoft.Networ\u212A/virtualNetworks/n",
        GROUP + "/providers/Microsoft-Network/virtualNetworks/n",
        " " + NETWORK + "/networkSecurityGroups/web",
        NETWORK + "/networkSecurityGroups/web\n",
        "/subscriptions/1/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n",
        GROUP + "/providers/Microsoft.Compute/virtualMachines/m",
        "https://management.azure.com" + NETWORK + "/networkSecurityGroups/web"
      })
  void refusesWhatIsNoIdOfANetworkResource(String text) {
    assertThat(ArmId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a_b-c.d", "東京", "Ⅷ", "½", "\uD835\uDD04", "web.", "we\u0301b"})
  void takesNamesInAnyScript(String name) {
    String text = NETWORK + "/networkSecurityGroups/" + name;

    assertThat(parse(text).name()).isEqualTo(name);
  }

  @Test
  void namesAndGroupsHaveALongestLength() {
    String group = NETWORK.replace("shop", "\uD835\uDD04".repeat(90));

    assertThat(ArmId.parse(NETWORK + "/virtualNetworks/" + "n".repeat(80))).isPresent();
    assertThat(ArmId.parse(NETWORK + "/virtualNetworks/" + "n".repeat(81))).isEmpty();
    assertThat(ArmId.parse(group + "/virtualNetworks/n")).isPresent();
    assertThat(ArmId.parse(NETWORK.replace("shop", "g".repeat(91)) + "/virtualNetworks/n"))
        .isEmpty();
  }

  @Test
  void knowsASubscriptionId() {
    assertThat(ArmId.isSubscriptionId("11111111-1111-1111-1111-11111111111A")).isTrue();
    assertThat(ArmId.isSubscriptionId("11111111111111111111111111111111")).isFalse();
    assertThat(ArmId.isSubscriptionId("production")).isFalse();
  }
}
