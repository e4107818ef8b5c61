package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What Alibaba Cloud accounts hold, by region. */
public record AlibabaEstate(List<Account> accounts) {

  public AlibabaEstate {
    accounts = List.copyOf(accounts);
  }

  /** A cloud without accounts. */
  public static AlibabaEstate empty() {
    return new AlibabaEstate(List.of());
  }

  /**
   * An account; {@code accountId} is its 16 digits. The first is that of the function. {@code
   * roles} are the names of those that the function may assume there; {@code status} is what the
   * resource directory says of it, in which the first account is not.
   */
  public record Account(
      String accountId, List<Region> regions, List<String> roles, Optional<String> status) {

    public Account {
      regions = List.copyOf(regions);
      roles = List.copyOf(roles);
    }

    /** An account without a role for the function. */
    public Account(String accountId, List<Region> regions) {
      this(accountId, regions, List.of(), Optional.empty());
    }

    /** An account that was made in the directory, with one role for the function. */
    public static Account member(String accountId, String role, List<Region> regions) {
      return new Account(accountId, regions, List.of(role), Optional.of("CreateSuccess"));
    }
  }

  /**
   * A region. {@code flowLogServiceEnabled} is what GetFlowLogServiceStatus says; {@code
   * flowLogsNotOffered} makes it a region without the feature; {@code ignoresFilters} makes
   * DescribeFlowLogs answer with every log whatever was asked for; {@code movingReadings} is how
   * often the first flow log is deleted between the first page of the list and the next. A flow log
   * is the API's own object, answered word for word with the region's id added.
   */
  public record Region(
      String regionId,
      String localName,
      boolean flowLogServiceEnabled,
      boolean flowLogsNotOffered,
      boolean ignoresFilters,
      int movingReadings,
      List<Vpc> vpcs,
      List<VSwitch> vSwitches,
      List<NetworkInterface> networkInterfaces,
      List<ObjectNode> flowLogs) {

    public Region {
      vpcs = List.copyOf(vpcs);
      vSwitches = List.copyOf(vSwitches);
      networkInterfaces = List.copyOf(networkInterfaces);
      flowLogs = List.copyOf(flowLogs);
    }

    /** A region that has the feature, holds no interface that is known, and keeps still. */
    public Region(
        String regionId,
        String localName,
        boolean flowLogServiceEnabled,
        boolean ignoresFilters,
        List<Vpc> vpcs,
        List<VSwitch> vSwitches,
        List<ObjectNode> flowLogs) {
      this(
          regionId,
          localName,
          flowLogServiceEnabled,
          false,
          ignoresFilters,
          0,
          vpcs,
          vSwitches,
          List.of(),
          flowLogs);
    }

    /** This region with these interfaces. */
    public Region with(List<NetworkInterface> interfaces) {
      return with(flowLogServiceEnabled, interfaces, flowLogs);
    }

    /** The same region with other flow logs. */
    public Region withFlowLogs(List<ObjectNode> logs) {
      return with(flowLogServiceEnabled, networkInterfaces, logs);
    }

    /** The same region with the flow log service activated, which cannot be undone. */
    public Region withFlowLogService() {
      return with(true, networkInterfaces, flowLogs);
    }

    private Region with(boolean enabled, List<NetworkInterface> interfaces, List<ObjectNode> logs) {
      return new Region(
          regionId,
          localName,
          enabled,
          flowLogsNotOffered,
          ignoresFilters,
          movingReadings,
          vpcs,
          vSwitches,
          interfaces,
          logs);
    }
  }

  /** A VPC; a hidden one is in no list, as one that the caller's rights hide. */
  public record Vpc(
      @JsonProperty("VpcId") String vpcId,
      @JsonProperty("VpcName") String vpcName,
      @JsonProperty("Ipv6CidrBlock") Optional<String> ipv6CidrBlock,
      boolean hidden) {

    /** A VPC without IPv6. */
    public Vpc(String vpcId, String vpcName) {
      this(vpcId, vpcName, Optional.empty(), false);
    }
  }

  /**
   * A vSwitch in a VPC. {@code ShareType} is {@code Shared} for one of another account, whose
   * {@code OwnerId} it has. A hidden one is in no list, and its VPC names it all the same.
   */
  public record VSwitch(
      @JsonProperty("VSwitchId") String vSwitchId,
      @JsonProperty("VSwitchName") String vSwitchName,
      @JsonProperty("VpcId") String vpcId,
      @JsonProperty("ZoneId") String zoneId,
      @JsonProperty("ShareType") Optional<String> shareType,
      @JsonProperty("OwnerId") Optional<String> ownerId,
      @JsonProperty("Ipv6CidrBlock") Optional<String> ipv6CidrBlock,
      boolean hidden) {

    /** A vSwitch of the account's own, without IPv6. */
    public VSwitch(String vSwitchId, String vSwitchName, String vpcId, String zoneId) {
      this(
          vSwitchId,
          vSwitchName,
          vpcId,
          zoneId,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
    }
  }

  /** An elastic network interface, of which ECS tells. */
  public record NetworkInterface(
      @JsonProperty("NetworkInterfaceId") String networkInterfaceId,
      @JsonProperty("VSwitchId") String vSwitchId,
      @JsonProperty("VpcId") String vpcId,
      @JsonProperty("OwnerId") Optional<String> ownerId) {}
}
