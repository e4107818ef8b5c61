package org.flowlogstatus.alibaba.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.settings.SettingsReader;

/**
 * The roles that the function assumes in other accounts: named ones, or one in each account of a
 * directory.
 */
public final class Roles {
  private static final String DIRECTORY = "directory:";
  private static final String ROLE = "a role like acs:ram::1234567890123456:role/NAME";

  private final List<RoleArn> listed;
  private final Optional<String> inDirectory;

  private Roles(List<RoleArn> listed, Optional<String> inDirectory) {
    this.listed = List.copyOf(listed);
    this.inDirectory = inDirectory;
  }

  /** The roles of a setting; faults are noted in the reader. */
  static Roles read(SettingsReader reader, String name) {
    if (reader.text(name).isEmpty()) {
      return new Roles(List.of(), Optional.empty());
    }
    Optional<String> directory =
        reader.text(name).filter(text -> text.startsWith(DIRECTORY)).map(Roles::afterDirectory);
    if (directory.isPresent()) {
      reader.text(
          name,
          text -> RoleArn.isName(afterDirectory(text)),
          "directory: and the name of one role, or a comma list of roles");
      return new Roles(List.of(), directory);
    }
    List<RoleArn> roles = new ArrayList<>();
    Set<String> accounts = new HashSet<>();
    for (String text : reader.list(name, one -> RoleArn.parse(one).isPresent(), ROLE)) {
      RoleArn.parse(text).ifPresent(roles::add);
    }
    boolean once = roles.stream().allMatch(role -> accounts.add(role.accountId()));
    reader.text(name, text -> once, "a list with one role for each account, and has two for one");
    return new Roles(roles, Optional.empty());
  }

  private static String afterDirectory(String text) {
    return text.substring(DIRECTORY.length());
  }

  /** Whether the function knows other accounts than its own. */
  public boolean areSet() {
    return !listed.isEmpty() || inDirectory.isPresent();
  }

  /** The named roles, one for each account. */
  public List<RoleArn> listed() {
    return listed;
  }

  /** The name of the role in every account of the resource directory; empty: roles are named. */
  public Optional<String> inDirectory() {
    return inDirectory;
  }
}
