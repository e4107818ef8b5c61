package org.flowlogstatus.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads settings one by one and collects what is wrong with them. An empty value counts as none.
 */
public final class SettingsReader {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int MAX_MILLIS = 3_600_000;
  private static final int MAX_DAYS = 36_500;

  private final Map<String, String> environment;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> faults = new LinkedHashSet<>();

  public SettingsReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public Optional<String> text(String name) {
    String value = environment.getOrDefault(name, "").trim();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /**
   * The same, where it has a form.
   *
   * @param words what it is, as in "must be a GUID"
   */
  public Optional<String> text(String name, Predicate<String> form, String words) {
    Optional<String> value = text(name);
    if (value.isPresent() && !form.test(value.get())) {
      fault(name, "must be " + words);
    }
    return value;
  }

  /** A comma list of such values, in the given order. */
  public List<String> list(String name, Predicate<String> form, String words) {
    Optional<String> all = text(name);
    List<String> values = new ArrayList<>();
    if (all.isPresent()) {
      for (String part : all.get().split(",", -1)) {
        String value = part.trim();
        values.add(value);
        if (!form.test(value)) {
          fault(name, "holds an entry that is not " + words);
        }
      }
    }
    return values;
  }

  /**
   * Notes that a setting is missing which another one needs.
   *
   * @param why the end of a sentence
   */
  public void require(String name, String why) {
    if (text(name).isEmpty()) {
      fault(name, "is needed " + why);
    }
  }

  public Duration millis(String name, int defaultMillis) {
    return Duration.ofMillis(number(name, defaultMillis, 1, MAX_MILLIS));
  }

  public int days(String name, int defaultDays) {
    return number(name, defaultDays, 0, MAX_DAYS);
  }

  /** A base URL: HTTPS, or plain HTTP on the loopback interface; no path, query or user. */
  public Optional<URI> endpoint(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> endpoint = uri(text.get());
    if (endpoint.isPresent() && isBaseUrl(endpoint.get())) {
      return Optional.of(withoutPath(endpoint.get()));
    }
    fault(name, "must be an https URL of a host (plain http for loopback only), without a path");
    return Optional.empty();
  }

  /** Any http or https URL. */
  public Optional<URI> url(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> url = uri(text.get());
    if (url.isPresent() && isHttp(url.get())) {
      return url;
    }
    fault(name, "must be an http or https URL");
    return Optional.empty();
  }

  /** Throws where any of the settings that were read is wrong. */
  public void requireValid() {
    if (!faults.isEmpty()) {
      throw new InvalidSettings(names, List.copyOf(faults));
    }
  }

  private int number(String name, int defaultValue, int min, int max) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return defaultValue;
    }
    if (!isDigits(value.get()) || !within(value.get(), min, max)) {
      fault(name, "must be a whole number from " + min + " to " + max);
      return defaultValue;
    }
    return Integer.parseInt(value.get());
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() < 10;
  }

  private static boolean within(String digits, int min, int max) {
    int value = Integer.parseInt(digits);
    return value >= min && value <= max;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && !host(uri).isEmpty();
  }

  private static boolean isBaseUrl(URI uri) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    boolean loopback = "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(host(uri));
    boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return (secure || loopback)
        && !host(uri).isEmpty()
        && uri.getRawUserInfo() == null
        && bare
        && (path.isEmpty() || path.equals("/"));
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost();
  }

  private static URI withoutPath(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : uri;
  }

  private void fault(String name, String what) {
    names.add(name);
    faults.add(name + " " + what);
  }
}
