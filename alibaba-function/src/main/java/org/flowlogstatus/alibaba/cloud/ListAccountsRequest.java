package org.flowlogstatus.alibaba.cloud;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;

/** The one request of the resource directory, in the SDK's own style. */
final class ListAccountsRequest extends RpcAcsRequest<AcsResponse> {
  static final String PRODUCT = "ResourceDirectoryMaster";

  /** The most that it takes; without a size it shows ten. Source: ListAccounts of 2022-04-19. */
  private static final int PAGE_SIZE = 100;

  ListAccountsRequest(int page) {
    super(PRODUCT, "2022-04-19", AccountDirectory.OPERATION, "resourcedirectory");
    putQueryParameter("PageNumber", page);
    putQueryParameter("PageSize", PAGE_SIZE);
  }

  @Override
  public Class<AcsResponse> getResponseClass() {
    return AcsResponse.class;
  }
}
