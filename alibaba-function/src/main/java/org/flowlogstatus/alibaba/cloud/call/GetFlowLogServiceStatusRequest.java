package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;

/** The one request that the SDK lacks, in the SDK's own style. */
public final class GetFlowLogServiceStatusRequest extends RpcAcsRequest<AcsResponse> {
  public GetFlowLogServiceStatusRequest() {
    super("Vpc", "2016-04-28", "GetFlowLogServiceStatus", "vpc");
  }

  public void setClientToken(String clientToken) {
    putQueryParameter("ClientToken", clientToken);
  }

  @Override
  public Class<AcsResponse> getResponseClass() {
    return AcsResponse.class;
  }
}
