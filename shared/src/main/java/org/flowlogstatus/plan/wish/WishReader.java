package org.flowlogstatus.plan.wish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowlogstatus.http.parameter.Parameters;

/** Reads what a caller asks of a plan; faults are noted in the parameters. */
public final class WishReader {
  private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String GROUP = "/subscriptions/" + GUID + "/resourceGroups/[^/]+/providers/";
  private static final Pattern STORAGE =
      Pattern.compile(
          GROUP + "Microsoft\\.Storage/storageAccounts/[^/]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORKSPACE =
      Pattern.compile(
          GUID + "|" + GROUP + "Microsoft\\.OperationalInsights/workspaces/[^/]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");
  private static final Pattern LOGSTORE = Pattern.compile("[a-z0-9][a-z0-9_-]{1,61}[a-z0-9]");
  private static final Pattern DAYS = Pattern.compile("\\d{1,3}");
  private static final int MOST_DAYS = 365;

  private final Parameters parameters;

  private WishReader(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads it.
   *
   * @param sheet whether the sheet of groups is asked for
   */
  public static Wish read(Parameters parameters, boolean sheet) {
    WishReader reader = new WishReader(parameters);
    Wish.Builder wish = Wish.builder();
    wish.sheet(sheet);
    reader.word("goal", Goal.values(), Goal::word).ifPresent(wish::goal);
    reader.word("scope", Scope.values(), Scope::word).ifPresent(wish::scope);
    wish.addAllStorageIds(
        parameters.list(
            "storageId",
            id -> STORAGE.matcher(id).matches(),
            "the ARM id of a storage account (/subscriptions/…/storageAccounts/NAME)"));
    wish.workspaceId(
        reader.text("workspaceId", WORKSPACE, "the ARM id or the GUID of a workspace"));
    wish.retentionDays(reader.days());
    wish.project(reader.text("project", PROJECT, "the name of a Log Service project"));
    wish.logstore(reader.text("logstore", LOGSTORE, "the name of a Logstore"));
    return wish.build();
  }

  private <T> Optional<T> word(String name, T[] values, Function<T, String> words) {
    Optional<String> given = parameters.get(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value =
        Arrays.stream(values)
            .filter(one -> words.apply(one).equals(given.get().toLowerCase(Locale.ROOT)))
            .findFirst();
    if (value.isEmpty()) {
      String known = Arrays.stream(values).map(words).collect(Collectors.joining(", "));
      parameters.violate(name, "is none of " + known + ".");
    }
    return value;
  }

  private Optional<String> text(String name, Pattern form, String what) {
    Optional<String> given = parameters.get(name);
    if (given.isPresent() && !form.matcher(given.get()).matches()) {
      parameters.violate(name, "is not " + what + ".");
      return Optional.empty();
    }
    return given;
  }

  private Optional<Integer> days() {
    Optional<String> given = parameters.get("retentionDays");
    Optional<Integer> days =
        given.filter(text -> DAYS.matcher(text).matches()).map(Integer::parseInt);
    if (given.isPresent() && days.filter(number -> number <= MOST_DAYS).isEmpty()) {
      parameters.violate(
          "retentionDays", "is no number of days from 0, which keeps for ever, to 365.");
      return Optional.empty();
    }
    return days;
  }
}
