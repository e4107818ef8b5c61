package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;

/** The lookup's contract on Alibaba Cloud. */
final class AlibabaLookupContractTest extends LookupContractTest {

  private static final String LARGE = "cn-wulanchabu";

  /** One more than two pages of the largest size have. */
  private static final int LARGE_SIZE = 101;

  AlibabaLookupContractTest() {
    super(Cloud.ALIBABA, "resourceId");
  }

  @Override
  CloudPair start() {
    String allowed = "cn-hangzhou,cn-beijing,cn-shanghai,cn-atlantis," + LARGE;
    return CloudPair.start(withLargeRegion(), Map.of("FLOWLOG_ALIBABA_REGIONS", allowed));
  }

  @Override
  Map<String, String> lookup(Shown shown) {
    return switch (shown) {
      case LOGGED -> Map.of("resourceId", "vpc-bp1shop", "clientToken", "0c593ea1-3bea-11e9-b96b");
      case SWITCHED_OFF -> Map.of("resourceId", "vpc-bp1still");
      case NEVER_CONFIGURED -> Map.of("resourceId", "vpc-uf6dock", "regionId", "cn-shanghai");
      case INHERITED -> Map.of("resourceId", "vsw-bp1shopa");
      case IN_TRANSITION -> Map.of("resourceId", "vpc-bp1soon");
      case UNSERVED -> Map.of("resourceId", "vpc-2zeplain", "regionId", "cn-beijing");
      case ON_THE_LAST_PAGE ->
          Map.of("resourceId", "vpc-large" + (LARGE_SIZE - 1), "regionId", LARGE);
      case SPELLED_OTHERWISE -> Map.of("resourceId", "vpc-large0", "regionId", LARGE);
      case PARTLY_CAPTURED -> Map.of("resourceId", "vpc-bp1some");
      case FAILING -> Map.of("resourceId", "vpc-bp1lost");
      case IN_A_STATE_UNKNOWN -> Map.of("resourceId", "vpc-bp1odd");
      case UNKNOWN_TARGET -> Map.of("resourceId", "vpc-bp1gone");
      case UNKNOWN_SCOPE -> Map.of("regionId", "cn-atlantis");
      case NOT_ALLOWED -> Map.of("regionId", "eu-central-1", "resourceId", "vpc-bp1shop");
    };
  }

  @Override
  String unservedReason() {
    return "SERVICE_NOT_ACTIVATED";
  }

  @Override
  String failureFinding() {
    return "DELIVERY_FAILED";
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
