package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;

/** The lookup's contract on Alibaba Cloud. */
final class AlibabaLookupContractTest extends LookupContractTest {

  private static final String LARGE = "cn-wulanchabu";

  /** One more than two pages of the largest size have. */
  private static final int LARGE_SIZE = 101;

  @Override
  CloudPair start() {
    String allowed = "cn-hangzhou,cn-beijing,cn-shanghai,cn-atlantis," + LARGE;
    return CloudPair.start(withLargeRegion(), Map.of("FLOWLOG_ALIBABA_REGIONS", allowed));
  }

  @Override
  FunctionClient function(CloudPair running) {
    return running.alibaba();
  }

  @Override
  CallLog calls(CloudPair running) {
    return running.vpcCalls();
  }

  @Override
  String targetParameter() {
    return "resourceId";
  }

  @Override
  Map<String, String> logged() {
    return Map.of("resourceId", "vpc-bp1shop", "clientToken", "0c593ea1-3bea-11e9-b96b");
  }

  @Override
  Map<String, String> switchedOff() {
    return Map.of("resourceId", "vpc-bp1still");
  }

  @Override
  Map<String, String> neverConfigured() {
    return Map.of("resourceId", "vpc-uf6dock", "regionId", "cn-shanghai");
  }

  @Override
  Map<String, String> inherited() {
    return Map.of("resourceId", "vsw-bp1shopa");
  }

  @Override
  Map<String, String> inTransition() {
    return Map.of("resourceId", "vpc-bp1soon");
  }

  @Override
  Map<String, String> unserved() {
    return Map.of("resourceId", "vpc-2zeplain", "regionId", "cn-beijing");
  }

  @Override
  String unservedReason() {
    return "SERVICE_NOT_ACTIVATED";
  }

  @Override
  Map<String, String> onTheLastPage() {
    return Map.of("resourceId", "vpc-large" + (LARGE_SIZE - 1), "regionId", LARGE);
  }

  @Override
  Map<String, String> spelledOtherwise() {
    return Map.of("resourceId", "vpc-large0", "regionId", LARGE);
  }

  @Override
  Map<String, String> partlyCaptured() {
    return Map.of("resourceId", "vpc-bp1some");
  }

  @Override
  Map<String, String> failing() {
    return Map.of("resourceId", "vpc-bp1lost");
  }

  @Override
  String failureFinding() {
    return "DELIVERY_FAILED";
  }

  @Override
  Map<String, String> inAStateUnknown() {
    return Map.of("resourceId", "vpc-bp1odd");
  }

  @Override
  Map<String, String> unknownTarget() {
    return Map.of("resourceId", "vpc-bp1gone");
  }

  @Override
  Map<String, String> unknownScope() {
    return Map.of("regionId", "cn-atlantis");
  }

  @Override
  Map<String, String> notAllowed() {
    return Map.of("regionId", "eu-central-1", "resourceId", "vpc-bp1shop");
  }

  @Override
  Map<String, String> trouble(String name) {
    return Map.of("resourceId", "vpc-bp1" + (name.equals("rejected") ? "closed" : name));
  }

  private static Estate withLargeRegion() {
    List<AlibabaEstate.Vpc> vpcs =
        numbers().mapToObj(i -> new AlibabaEstate.Vpc("vpc-large" + i, "large" + i)).toList();
    List<ObjectNode> logs = numbers().mapToObj(AlibabaLookupContractTest::log).toList();
    Estate bundled = Estate.bundled();
    AlibabaEstate.Account account = bundled.alibaba().accounts().get(0);
    List<AlibabaEstate.Region> regions = new ArrayList<>(account.regions());
    regions.add(new AlibabaEstate.Region(LARGE, LARGE, true, false, vpcs, List.of(), logs));
    return bundled.with(
        new AlibabaEstate(List.of(new AlibabaEstate.Account(account.accountId(), regions))));
  }

  private static IntStream numbers() {
    return IntStream.range(0, LARGE_SIZE);
  }

  private static ObjectNode log(int number) {
    return Json.object()
        .put("FlowLogId", "fl-large" + number)
        .put("ResourceType", "VPC")
        .put("ResourceId", (number == 0 ? "VPC-LARGE" : "vpc-large") + number)
        .put("TrafficType", "All")
        .put("Status", "Active");
  }
}
