package org.flowlogstatus.local.cloud.vpc;

import java.util.Optional;

/**
 * Credentials that the embedded VPC API takes. Those of STS have a {@code securityToken}; {@code
 * accountId} is the estate's account they act in, by default its first. Holds secrets; its text
 * does not.
 */
public record Credential(
    String accessKeyId,
    String accessKeySecret,
    Optional<String> securityToken,
    Optional<String> accountId) {

  /** A long-lived key. */
  public static Credential longLived(String accessKeyId, String accessKeySecret) {
    return new Credential(accessKeyId, accessKeySecret, Optional.empty(), Optional.empty());
  }

  /** Credentials of an assumed role. */
  public static Credential sts(String accessKeyId, String accessKeySecret, String securityToken) {
    return new Credential(
        accessKeyId, accessKeySecret, Optional.of(securityToken), Optional.empty());
  }

  /** The same credentials in this account of the estate. */
  public Credential ofAccount(String id) {
    return new Credential(accessKeyId, accessKeySecret, securityToken, Optional.of(id));
  }

  @Override
  public String toString() {
    return "Credential[sts=" + securityToken.isPresent() + ", accountId=" + accountId + "]";
  }
}
