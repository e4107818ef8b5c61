package org.flowlogstatus.alibaba.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.DescribeNetworkInterfacesRequest;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.wire.Deadline;

/** Asks ECS in which networks network interfaces are; the VPC API does not say. */
public final class NetworkInterfaces {
  /** How many ids a call may name. */
  public static final int AT_ONCE = DescribeNetworkInterfacesRequest.MOST_IDS;

  private static final int MOST_PAGES = AT_ONCE;

  private final AuthorizedCalls calls;

  public NetworkInterfaces(AuthorizedCalls calls) {
    this.calls = calls;
  }

  /**
   * The interfaces among these that the region has.
   *
   * @param ids at most {@link #AT_ONCE}
   */
  public Answered<Rows<Eni>> of(String regionId, List<String> ids, Deadline deadline)
      throws CheckFailure {
    List<JsonNode> entries = new ArrayList<>();
    String nextToken = "";
    for (int page = 1; page <= MOST_PAGES; page++) {
      Answered<Page> answer =
          calls.call(
              regionId,
              deadline,
              new DescribeNetworkInterfacesRequest(ids, nextToken),
              NetworkInterfaces::page);
      entries.addAll(answer.value().entries);
      String following = answer.value().nextToken;
      if (following.isEmpty()) {
        return answer.with(Eni.rows(entries));
      }
      if (following.equals(nextToken)) {
        break;
      }
      nextToken = following;
    }
    throw CheckFailure.invalidAnswer(
            "The list of " + DescribeNetworkInterfacesRequest.OPERATION + " does not end.")
        .of(new FailedCall(DescribeNetworkInterfacesRequest.OPERATION, 1));
  }

  private static Page page(JsonNode answer) throws CheckFailure {
    Fields fields = Fields.of(answer);
    return new Page(
        fields.requiredObject("NetworkInterfaceSets").requiredElements("NetworkInterfaceSet"),
        fields.filledText("NextToken").orElse(""));
  }

  /** One page, and the token of the next; empty at the last. */
  private static final class Page {
    final List<JsonNode> entries;
    final String nextToken;

    Page(List<JsonNode> entries, String nextToken) {
      this.entries = entries;
      this.nextToken = nextToken;
    }
  }
}
