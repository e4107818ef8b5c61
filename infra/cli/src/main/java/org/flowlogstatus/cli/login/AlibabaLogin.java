package org.flowlogstatus.cli.login;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import com.aliyun.credentials.provider.CLIProfileCredentialsProvider;
import java.util.Optional;
import java.util.function.Supplier;
import org.flowlogstatus.alibaba.identity.RoleCredentials;

/**
 * The credentials of the login that Alibaba Cloud's own library finds: environment, profile file,
 * OIDC.
 */
final class AlibabaLogin implements Supplier<RoleCredentials> {
  private final Client client;

  private AlibabaLogin(Client client) {
    this.client = client;
  }

  /**
   * The login; fails where there is none.
   *
   * @param profile of the aliyun command line; empty: what the library finds
   */
  static AlibabaLogin find(Optional<String> profile) throws NoLogin {
    try {
      AlibabaLogin login = new AlibabaLogin(client(profile));
      login.read();
      return login;
    } catch (RuntimeException e) {
      NoLogin none =
          new NoLogin(
              "Alibaba Cloud: no login was found; run aliyun configure, or set"
                  + " ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"
                  + profile.map(name -> " (there is no usable profile " + name + ")").orElse("")
                  + ".");
      none.initCause(e);
      throw none;
    }
  }

  /** Credentials that are no longer available become empty ones: the check then says so. */
  @Override
  public RoleCredentials get() {
    try {
      return read();
    } catch (RuntimeException e) {
      return new RoleCredentials("", "", Optional.empty());
    }
  }

  private RoleCredentials read() {
    CredentialModel found = client.getCredential();
    String token = found.getSecurityToken();
    return new RoleCredentials(
        found.getAccessKeyId(),
        found.getAccessKeySecret(),
        token == null || token.isEmpty() ? Optional.empty() : Optional.of(token));
  }

  private static Client client(Optional<String> profile) {
    if (profile.isEmpty()) {
      return new Client();
    }
    AlibabaCloudCredentialsProvider provider =
        CLIProfileCredentialsProvider.builder().profileName(profile.get()).build();
    return new Client(provider);
  }
}
