package org.flowlogstatus.local.cloud.vpc.request;

import java.util.Optional;

/**
 * Credentials that the embedded VPC API takes. Those of STS have a {@code securityToken}. Holds
 * secrets; its text does not.
 */
public record Credential(
    String accessKeyId, String accessKeySecret, Optional<String> securityToken) {

  /** A long-lived key. */
  public static Credential longLived(String accessKeyId, String accessKeySecret) {
    return new Credential(accessKeyId, accessKeySecret, Optional.empty());
  }

  /** Credentials of an assumed role. */
  public static Credential sts(String accessKeyId, String accessKeySecret, String securityToken) {
    return new Credential(accessKeyId, accessKeySecret, Optional.of(securityToken));
  }

  @Override
  public String toString() {
    return "Credential[sts=" + securityToken.isPresent() + "]";
  }
}
