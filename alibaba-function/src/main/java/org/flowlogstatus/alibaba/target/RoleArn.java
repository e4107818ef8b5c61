package org.flowlogstatus.alibaba.target;

import java.util.Optional;

/** A RAM role of an account: {@code acs:ram::ACCOUNT:role/NAME}. */
public final class RoleArn {
  private static final String PREFIX = "acs:ram::";
  private static final String ROLE = ":role/";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_ACCOUNT = 20;

  private final String accountId;
  private final String name;

  private RoleArn(String accountId, String name) {
    this.accountId = accountId;
    this.name = name;
  }

  /** The role of that name in an account. */
  public static RoleArn of(String accountId, String name) {
    return new RoleArn(accountId, name);
  }

  /** The role that {@code text} names; empty where it names none. */
  public static Optional<RoleArn> parse(String text) {
    int role = text.indexOf(ROLE);
    if (!text.startsWith(PREFIX) || role < PREFIX.length()) {
      return Optional.empty();
    }
    String account = text.substring(PREFIX.length(), role);
    String name = text.substring(role + ROLE.length());
    return isAccount(account) && isName(name)
        ? Optional.of(new RoleArn(account, name))
        : Optional.empty();
  }

  /**
   * The account that the ARN of a role, or of a session of one, names; empty where it names none.
   * Older answers of STS have {@code acs:sts::ACCOUNT:assumed-role/NAME/SESSION}.
   */
  public static Optional<String> accountOf(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > 4 && parts[0].equals("acs") && isAccount(parts[3])
        ? Optional.of(parts[3])
        : Optional.empty();
  }

  /** Whether {@code text} may be the id of an account: digits, of which there are 16 today. */
  public static boolean isAccount(String text) {
    boolean account = !text.isEmpty() && text.length() <= LONGEST_ACCOUNT;
    for (int i = 0; account && i < text.length(); i++) {
      account = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return account;
  }

  /** Whether {@code text} may be the name of a role. */
  public static boolean isName(String text) {
    boolean name = !text.isEmpty() && text.length() <= LONGEST_NAME;
    for (int i = 0; name && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      name = letter || (c >= '0' && c <= '9') || "._-@".indexOf(c) >= 0;
    }
    return name;
  }

  public String accountId() {
    return accountId;
  }

  @Override
  public String toString() {
    return PREFIX + accountId + ROLE + name;
  }
}
