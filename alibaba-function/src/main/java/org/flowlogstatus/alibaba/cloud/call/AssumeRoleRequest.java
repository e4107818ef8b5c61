package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;
import org.flowlogstatus.alibaba.target.RoleArn;

/** The one request to STS, in the SDK's style; the SDK of STS is not needed for it. */
public final class AssumeRoleRequest extends RpcAcsRequest<AcsResponse> {
  static final String PRODUCT = "Sts";

  /** This name is in the audit log of the account whose role is assumed. */
  private static final String SESSION = "flow-log-status";

  public AssumeRoleRequest(RoleArn role) {
    super(PRODUCT, "2015-04-01", "AssumeRole", "sts");
    putQueryParameter("RoleArn", role.toString());
    putQueryParameter("RoleSessionName", SESSION);
  }

  @Override
  public Class<AcsResponse> getResponseClass() {
    return AcsResponse.class;
  }
}
