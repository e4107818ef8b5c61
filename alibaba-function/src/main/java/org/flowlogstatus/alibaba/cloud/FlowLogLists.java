package org.flowlogstatus.alibaba.cloud;

import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeFlowLogsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeRegionsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVSwitchesRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.NumberedList;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AlibabaFlowLogReader;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.TargetFilter;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.wire.Deadline;

/** The lists of the VPC API, with all pages, each of the largest size. */
public final class FlowLogLists {
  public static final String FLOW_LOGS = "DescribeFlowLogs";
  public static final String VPCS = "DescribeVpcs";
  public static final String VSWITCHES = "DescribeVSwitches";
  public static final String REGIONS = "DescribeRegions";
  private static final int PAGE_SIZE = 50;

  private final AuthorizedCalls calls;
  private final Optional<Executor> threads;

  /**
   * The lists.
   *
   * @param threads read some pages at once; empty: one page after the other
   */
  public FlowLogLists(AuthorizedCalls calls, Optional<Executor> threads) {
    this.calls = calls;
    this.threads = threads;
  }

  /** The flow logs of a region. */
  public Answered<FlowLogs> flowLogs(String regionId, Deadline deadline) throws CheckFailure {
    Answered<List<JsonNode>> entries = flowLogEntries(regionId, Selection.ALL, deadline);
    return entries.with(FlowLogs.read(entries.value(), AlibabaFlowLogReader::entry));
  }

  /** The flow logs of a target in a region, and of the networks around it. */
  public Answered<FlowLogs> flowLogs(
      String regionId, List<String> own, List<String> parents, Deadline deadline)
      throws CheckFailure {
    TargetFilter filter = TargetFilter.alibabaCloud(own, parents);
    Answered<List<JsonNode>> entries = flowLogEntries(regionId, filter.selection(), deadline);
    return entries.with(FlowLogs.ofFiltered(Elements.read(entries.value(), filter), filter));
  }

  private Answered<List<JsonNode>> flowLogEntries(
      String regionId, Selection selection, Deadline deadline) throws CheckFailure {
    return new NumberedList(calls, threads, FLOW_LOGS, "FlowLog")
        .read(regionId, deadline, selection, new FlowLogPages());
  }

  /** The VPCs of a region; all, or the one of this id, where the cloud filters. */
  public Answered<Rows<Vpc>> vpcs(String regionId, Optional<String> vpcId, Deadline deadline)
      throws CheckFailure {
    Answered<List<JsonNode>> entries =
        new NumberedList(calls, threads, VPCS, "Vpc")
            .read(regionId, deadline, Selection.ALL, new VpcPages(vpcId));
    return entries.with(Vpc.rows(entries.value()));
  }

  /** The vSwitches of a region; all, or the one of this id, where the cloud filters. */
  public Answered<Rows<VSwitch>> vSwitches(String regionId, Optional<String> id, Deadline deadline)
      throws CheckFailure {
    Answered<List<JsonNode>> entries =
        new NumberedList(calls, threads, VSWITCHES, "VSwitch")
            .read(regionId, deadline, Selection.ALL, new VSwitchPages(id));
    return entries.with(VSwitch.rows(entries.value()));
  }

  /** The ids of all regions, as one region lists them. */
  public Answered<List<String>> regions(String askedRegionId, Deadline deadline)
      throws CheckFailure {
    return calls.call(
        askedRegionId, deadline, new DescribeRegionsRequest(), FlowLogLists::regionIds);
  }

  private static List<String> regionIds(JsonNode answer) throws CheckFailure {
    List<JsonNode> regions = Fields.of(answer).requiredObject("Regions").requiredElements("Region");
    List<String> ids = Elements.read(regions, region -> Fields.of(region).requiredText("RegionId"));
    if (ids.isEmpty() || !ids.stream().allMatch(ResourceId::isRegion)) {
      throw CheckFailure.invalidAnswer(
          "The list of regions is empty, or an entry is no region id.");
    }
    return ids;
  }

  private static final class FlowLogPages implements NumberedList.PageRequest {
    @Override
    public RpcAcsRequest<?> page(int number) {
      DescribeFlowLogsRequest request = new DescribeFlowLogsRequest();
      request.setPageNumber(number);
      request.setPageSize(PAGE_SIZE);
      return request;
    }
  }

  private static final class VpcPages implements NumberedList.PageRequest {
    private final Optional<String> vpcId;

    VpcPages(Optional<String> vpcId) {
      this.vpcId = vpcId;
    }

    @Override
    public RpcAcsRequest<?> page(int number) {
      DescribeVpcsRequest request = new DescribeVpcsRequest();
      request.setPageNumber(number);
      request.setPageSize(PAGE_SIZE);
      if (vpcId.isPresent()) {
        request.setVpcId(vpcId.get());
      }
      return request;
    }
  }

  private static final class VSwitchPages implements NumberedList.PageRequest {
    private final Optional<String> vSwitchId;

    VSwitchPages(Optional<String> vSwitchId) {
      this.vSwitchId = vSwitchId;
    }

    @Override
    public RpcAcsRequest<?> page(int number) {
      DescribeVSwitchesRequest request = new DescribeVSwitchesRequest();
      request.setPageNumber(number);
      request.setPageSize(PAGE_SIZE);
      if (vSwitchId.isPresent()) {
        request.setVSwitchId(vSwitchId.get());
      }
      return request;
    }
  }
}
