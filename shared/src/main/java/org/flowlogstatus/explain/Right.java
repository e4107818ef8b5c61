package org.flowlogstatus.explain;

import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.immutables.value.Value;

/** A right that a call needs. */
@Value.Immutable
public interface Right {
  /** The role with all of these rights, as the Azure template defines it for an installation. */
  String AZURE_ROLE = "Flow Log Status Reader (NAME)";

  @Value.Parameter
  Provider provider();

  /** The call, by the name it has in {@code calls.byOperation}. */
  @Value.Parameter
  String operation();

  /** The Azure action or RAM action. */
  @Value.Parameter
  String name();

  @Value.Parameter
  String why();

  static Right of(Provider provider, String operation, String name, String why) {
    return ImmutableRight.of(provider, operation, name, why);
  }

  /**
   * Where to grant it: the subscription's ARM id, or the account in words.
   *
   * @param accountId the subscription or account; empty where it is not known
   */
  default String scope(Optional<String> accountId) {
    return provider() == Provider.AZURE
        ? "/subscriptions/" + accountId.orElse("SUBSCRIPTION_ID")
        : "account " + accountId.orElse("ACCOUNT_ID");
  }

  /** The command that grants it, one string, quoted for a POSIX shell. */
  default String command(Optional<String> accountId) {
    if (provider() == Provider.AZURE) {
      return "az role assignment create --assignee PRINCIPAL_ID --role '"
          + AZURE_ROLE
          + "' --scope "
          + scope(accountId);
    }
    String policy = "flow-log-status-" + operation();
    return "aliyun ram CreatePolicy --PolicyName "
        + policy
        + " --PolicyDocument '{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\""
        + name()
        + "\",\"Resource\":\"*\"}]}' && aliyun ram AttachPolicyToRole --PolicyType Custom"
        + " --PolicyName "
        + policy
        + " --RoleName ROLE_NAME";
  }
}
