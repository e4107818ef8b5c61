package org.flowlogstatus.local.cloud.arm;

/**
 * What is answered about a subscription that another tenant took over, until the news has spread.
 */
public enum Transfer {
  /**
   * 401 InvalidAuthenticationTokenTenant, from where the new tenant is known: the token is of the
   * former one.
   */
  WRONG_TENANT,

  /**
   * 404 SubscriptionNotFound, from where the subscription is not known to the token's tenant any
   * more. Source: the same answer is given about any subscription that the caller's tenant has not
   * (Azure/azure-cli issue 33657).
   */
  NOT_FOUND
}
