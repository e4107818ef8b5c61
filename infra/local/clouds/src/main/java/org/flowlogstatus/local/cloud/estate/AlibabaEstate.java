package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What Alibaba Cloud accounts hold, by region. */
public record AlibabaEstate(List<Account> accounts) {

  public AlibabaEstate {
    accounts = List.copyOf(accounts);
  }

  /** A cloud without accounts. */
  public static AlibabaEstate empty() {
    return new AlibabaEstate(List.of());
  }

  /** An account; {@code accountId} is its 16 digits. */
  public record Account(String accountId, List<Region> regions) {

    public Account {
      regions = List.copyOf(regions);
    }
  }

  /**
   * A region. {@code flowLogServiceEnabled} is what GetFlowLogServiceStatus says; {@code
   * ignoresFilters} makes DescribeFlowLogs answer with every log whatever was asked for. A flow log
   * is the API's own object, answered word for word with the region's id added.
   */
  public record Region(
      String regionId,
      String localName,
      boolean flowLogServiceEnabled,
      boolean ignoresFilters,
      List<Vpc> vpcs,
      List<VSwitch> vSwitches,
      List<ObjectNode> flowLogs) {

    public Region {
      vpcs = List.copyOf(vpcs);
      vSwitches = List.copyOf(vSwitches);
      flowLogs = List.copyOf(flowLogs);
    }

    /** The same region with other flow logs. */
    public Region withFlowLogs(List<ObjectNode> logs) {
      return new Region(
          regionId, localName, flowLogServiceEnabled, ignoresFilters, vpcs, vSwitches, logs);
    }

    /** The same region with the flow log service activated, which cannot be undone. */
    public Region withFlowLogService() {
      return new Region(regionId, localName, true, ignoresFilters, vpcs, vSwitches, flowLogs);
    }
  }

  /** A VPC. */
  public record Vpc(@JsonProperty("VpcId") String vpcId, @JsonProperty("VpcName") String vpcName) {}

  /** A vSwitch in a VPC. */
  public record VSwitch(
      @JsonProperty("VSwitchId") String vSwitchId,
      @JsonProperty("VSwitchName") String vSwitchName,
      @JsonProperty("VpcId") String vpcId,
      @JsonProperty("ZoneId") String zoneId) {}
}
