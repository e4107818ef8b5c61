package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;
import java.util.List;

/** The one request to ECS, in the SDK's style; the SDK of ECS is not needed for it. */
public final class DescribeNetworkInterfacesRequest extends RpcAcsRequest<AcsResponse> {
  /** The call, by its name in {@code calls.byOperation}. */
  public static final String OPERATION = "DescribeNetworkInterfaces";

  /** The most ids that it takes; without a size it shows ten. Source: ECS 2014-05-26. */
  public static final int MOST_IDS = 100;

  public DescribeNetworkInterfacesRequest(List<String> ids, String nextToken) {
    super("Ecs", "2014-05-26", OPERATION, "ecs");
    putQueryParameter("MaxResults", MOST_IDS);
    for (int i = 0; i < ids.size(); i++) {
      putQueryParameter("NetworkInterfaceId." + (i + 1), ids.get(i));
    }
    if (!nextToken.isEmpty()) {
      putQueryParameter("NextToken", nextToken);
    }
  }

  @Override
  public Class<AcsResponse> getResponseClass() {
    return AcsResponse.class;
  }
}
