package org.flowlogstatus.local.e2e;

import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;

/** The lookup's contract on Azure. */
final class AzureLookupContractTest extends LookupContractTest {

  private static final String OWN = "11111111-1111-1111-1111-111111111111";
  private static final String UNKNOWN = "99999999-9999-9999-9999-999999999999";

  /** Less than the estate's flow logs in a region, so that there is a second page and a third. */
  private static final int PAGE_SIZE = 7;

  @Override
  CloudPair start() {
    Map<String, String> settings = Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", OWN + "," + UNKNOWN);
    return CloudPair.start(
        Estate.bundled(), settings, CloudPair.armOptions().withPageSize(PAGE_SIZE));
  }

  @Override
  FunctionClient function(CloudPair running) {
    return running.azure();
  }

  @Override
  CallLog calls(CloudPair running) {
    return running.armCalls();
  }

  @Override
  String targetParameter() {
    return "targetResourceId";
  }

  @Override
  Map<String, String> logged() {
    return target("shop", "virtualNetworks/hub");
  }

  @Override
  Map<String, String> switchedOff() {
    return target("shop", "virtualNetworks/dormant");
  }

  @Override
  Map<String, String> neverConfigured() {
    return target("shop", "virtualNetworks/spoke");
  }

  @Override
  Map<String, String> inherited() {
    return target("shop", "virtualNetworks/hub/subnets/front");
  }

  @Override
  Map<String, String> inTransition() {
    return target("shop", "virtualNetworks/arriving");
  }

  @Override
  Map<String, String> unserved() {
    return target("shop", "networkSecurityGroups/paris");
  }

  @Override
  String unservedReason() {
    return "NO_NETWORK_WATCHER";
  }

  @Override
  Map<String, String> onTheLastPage() {
    return partlyCaptured();
  }

  @Override
  Map<String, String> spelledOtherwise() {
    return Map.of(
        targetParameter(), id(OWN, "shop", "virtualNetworks/hub").toUpperCase(Locale.ROOT));
  }

  @Override
  Map<String, String> partlyCaptured() {
    return target("shop", "virtualNetworks/partial");
  }

  @Override
  Map<String, String> failing() {
    return target("shop", "virtualNetworks/broken");
  }

  @Override
  String failureFinding() {
    return "PROVISIONING_FAILED";
  }

  @Override
  Map<String, String> inAStateUnknown() {
    return target("shop", "virtualNetworks/odd");
  }

  @Override
  Map<String, String> unknownTarget() {
    return target("shop", "virtualNetworks/ghost");
  }

  @Override
  Map<String, String> unknownScope() {
    return target(UNKNOWN, "shop", "virtualNetworks/hub");
  }

  @Override
  Map<String, String> notAllowed() {
    return target("22222222-2222-2222-2222-222222222222", "shop", "virtualNetworks/hub");
  }

  @Override
  Map<String, String> trouble(String name) {
    return target("trouble", "networkSecurityGroups/" + (name.equals("rejected") ? "full" : name));
  }

  private Map<String, String> target(String group, String resource) {
    return target(OWN, group, resource);
  }

  private Map<String, String> target(String subscription, String group, String resource) {
    return Map.of(targetParameter(), id(subscription, group, resource));
  }

  private static String id(String subscription, String group, String resource) {
    return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s"
        .formatted(subscription, group, resource);
  }
}
