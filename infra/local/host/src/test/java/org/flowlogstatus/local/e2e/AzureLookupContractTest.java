package org.flowlogstatus.local.e2e;

import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;

/** The lookup's contract on Azure. */
final class AzureLookupContractTest extends LookupContractTest {

  private static final String TARGET = "targetResourceId";
  private static final String OWN = "11111111-1111-1111-1111-111111111111";
  private static final String UNKNOWN = "99999999-9999-9999-9999-999999999999";

  /** Less than the estate's flow logs in a region, so that there is a second page and a third. */
  private static final int PAGE_SIZE = 7;

  AzureLookupContractTest() {
    super(Cloud.AZURE, TARGET);
  }

  @Override
  CloudPair start() {
    Map<String, String> settings = Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", OWN + "," + UNKNOWN);
    return CloudPair.start(
        Estate.bundled(), settings, CloudPair.armOptions().withPageSize(PAGE_SIZE));
  }

  @Override
  Map<String, String> lookup(Shown shown) {
    return switch (shown) {
      case LOGGED -> target("shop", "virtualNetworks/hub");
      case SWITCHED_OFF -> target("shop", "virtualNetworks/dormant");
      case NEVER_CONFIGURED -> target("shop", "virtualNetworks/spoke");
      case INHERITED -> target("shop", "virtualNetworks/hub/subnets/front");
      case IN_TRANSITION -> target("shop", "virtualNetworks/arriving");
      case UNSERVED -> target("shop", "networkSecurityGroups/paris");
      case SPELLED_OTHERWISE ->
          Map.of(TARGET, id(OWN, "shop", "virtualNetworks/hub").toUpperCase(Locale.ROOT));
      case ON_THE_LAST_PAGE, PARTLY_CAPTURED -> target("shop", "virtualNetworks/partial");
      case FAILING -> target("shop", "virtualNetworks/broken");
      case IN_A_STATE_UNKNOWN -> target("shop", "virtualNetworks/odd");
      case UNKNOWN_TARGET -> target("shop", "virtualNetworks/ghost");
      case UNKNOWN_SCOPE -> target(UNKNOWN, "shop", "virtualNetworks/hub");
      case NOT_ALLOWED ->
          target("22222222-2222-2222-2222-222222222222", "shop", "virtualNetworks/hub");
    };
  }

  @Override
  String unservedReason() {
    return "NO_NETWORK_WATCHER";
  }

  @Override
  String failureFinding() {
    return "PROVISIONING_FAILED";
  }

  @Override
  Map<String, String> trouble(String name) {
    return target("trouble", "networkSecurityGroups/" + (name.equals("rejected") ? "full" : name));
  }

  private Map<String, String> target(String group, String resource) {
    return target(OWN, group, resource);
  }

  private Map<String, String> target(String subscription, String group, String resource) {
    return Map.of(TARGET, id(subscription, group, resource));
  }

  private static String id(String subscription, String group, String resource) {
    return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s"
        .formatted(subscription, group, resource);
  }
}
