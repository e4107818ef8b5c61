package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;

/** The one request of the resource directory, in the SDK's own style. */
public final class ListAccountsRequest extends RpcAcsRequest<AcsResponse> {
  /** The call, by its name in {@code calls.byOperation}. */
  public static final String OPERATION = "ListAccounts";

  static final String PRODUCT = "ResourceDirectoryMaster";

  /** The most that it takes; without a size it shows ten. Source: ListAccounts of 2022-04-19. */
  private static final int PAGE_SIZE = 100;

  public ListAccountsRequest(int page) {
    super(PRODUCT, "2022-04-19", OPERATION, "resourcedirectory");
    putQueryParameter("PageNumber", page);
    putQueryParameter("PageSize", PAGE_SIZE);
  }

  @Override
  public Class<AcsResponse> getResponseClass() {
    return AcsResponse.class;
  }
}
