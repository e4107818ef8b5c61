package org.flowlogstatus.cli.login;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.time.Duration;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/** A token of whatever login azure-identity finds: Azure CLI, environment, workload identity. */
final class AzureLogin implements TokenSource {
  private static final String SCOPE = "https://management.azure.com/.default";

  private final TokenCredential credential;

  private AzureLogin(TokenCredential credential) {
    this.credential = credential;
  }

  /** The login; fails where there is none. */
  static AzureLogin find() throws NoLogin {
    AzureLogin login = new AzureLogin(new DefaultAzureCredentialBuilder().build());
    try {
      login.token(Deadline.in(Duration.ofMinutes(1)));
      return login;
    } catch (CheckFailure e) {
      NoLogin none =
          new NoLogin(
              "Azure: no login was found; run az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and"
                  + " AZURE_CLIENT_SECRET (or the variables of a workload identity).");
      none.initCause(e);
      throw none;
    }
  }

  /** azure-identity keeps the token while it is good, and renews it. */
  @Override
  public String token(Deadline deadline) throws CheckFailure {
    try {
      return credential.getTokenSync(new TokenRequestContext().addScopes(SCOPE)).getToken();
    } catch (CredentialUnavailableException e) {
      throw rejected(e);
    } catch (ClientAuthenticationException e) {
      throw rejected(e);
    }
  }

  /** What the library says may quote an answer with a secret in it, so it is left out. */
  private static CheckFailure rejected(RuntimeException e) {
    CheckFailure failure =
        CheckFailure.of(
            Reason.CREDENTIALS_REJECTED, "The login gave no token: log in again (az login).");
    failure.initCause(e);
    return failure;
  }
}
