package org.flowlogstatus.local.host.azure.invoke;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in {@code {member}} from the trigger and {@code %SETTING%} from the environment. */
public final class BindingExpression {

  private static final Pattern MEMBER = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern SETTING = Pattern.compile("%([^%]+)%");

  private final Map<String, String> settings;

  public BindingExpression(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** The text with all names filled in; empty where the trigger has no such member. */
  Optional<String> resolve(String text, Trigger trigger) {
    String withSettings = SETTING.matcher(text).replaceAll(this::setting);
    Matcher members = MEMBER.matcher(withSettings);
    StringBuilder resolved = new StringBuilder();
    while (members.find()) {
      Optional<String> value = trigger.value(members.group(1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      members.appendReplacement(resolved, Matcher.quoteReplacement(value.get()));
    }
    return Optional.of(members.appendTail(resolved).toString());
  }

  private String setting(MatchResult match) {
    return Matcher.quoteReplacement(settings.getOrDefault(match.group(1), match.group()));
  }
}
