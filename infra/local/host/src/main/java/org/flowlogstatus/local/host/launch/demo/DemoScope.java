package org.flowlogstatus.local.host.launch.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;

/**
 * What of an estate is swept.
 *
 * @param estate which holds at least one subscription and one account
 */
public record DemoScope(Estate estate) {

  /** The settings that say so to the functions. */
  Map<String, String> settings() {
    return Map.of(
        "FLOWLOG_AZURE_SUBSCRIPTIONS", String.join(",", subscriptions()),
        "FLOWLOG_ALIBABA_REGIONS", String.join(",", regions()));
  }

  public List<String> subscriptions() {
    return estate.azure().subscriptions().stream()
        .map(AzureEstate.Subscription::subscriptionId)
        .toList();
  }

  List<String> regions() {
    return estate.alibaba().accounts().get(0).regions().stream()
        .map(AlibabaEstate.Region::regionId)
        .toList();
  }

  /** The first target in the examples of a cloud whose log is on. */
  String loggedTarget(Cloud cloud, String parameter) {
    return estate.examples().stream()
        .filter(example -> example.provider() == cloud)
        .filter(example -> example.expect().reason().equals("LOGGING"))
        .flatMap(example -> Stream.ofNullable(example.request().get(parameter)))
        .findFirst()
        .orElseThrow();
  }
}
