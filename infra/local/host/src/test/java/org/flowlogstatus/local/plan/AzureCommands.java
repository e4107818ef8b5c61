package org.flowlogstatus.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.local.cloud.estate.Json;

/** Runs {@code az} as azure-cli 2.45 would: what it asks of ARM for each command of a plan. */
final class AzureCommands {
  private static final String VERSION = "?api-version=2025-05-01";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI arm;

  AzureCommands(URI arm) {
    this.arm = arm;
  }

  void run(String command) {
    List<String> words = ShellWords.of(command);
    if (starts(words, "az", "rest")) {
      rest(new Arguments(words.subList(2, words.size())));
    } else if (starts(words, "az", "group", "create")) {
      group(new Arguments(words.subList(3, words.size())));
    } else if (starts(words, "az", "network", "watcher", "configure")) {
      configure(new Arguments(words.subList(4, words.size())));
    } else if (starts(words, "az", "network", "watcher", "flow-log", "create")) {
      create(new Arguments(words.subList(5, words.size())));
    } else if (starts(words, "az", "network", "watcher", "flow-log", "delete")) {
      Arguments options = new Arguments(words.subList(5, words.size()));
      send("DELETE", watcher(options) + "/flowLogs/" + options.get("--name") + VERSION, "");
    } else {
      throw new IllegalArgumentException("no command of a plan: " + command);
    }
  }

  /** Writes a resource, as a deployment does. */
  void put(String id, String version, JsonNode body) {
    send("PUT", id + "?api-version=" + version, body.toString());
  }

  private void rest(Arguments options) {
    send(
        options.get("--method").toUpperCase(Locale.ROOT),
        options.get("--url"),
        options.find("--body").orElse(""));
  }

  private void group(Arguments options) {
    send(
        "PUT",
        "/subscriptions/"
            + options.get("--subscription")
            + "/resourceGroups/"
            + options.get("--name")
            + "?api-version=2025-04-01",
        Json.object().put("location", options.get("--location")).toString());
  }

  private void configure(Arguments options) {
    if (!options.get("--enabled").equals("true")) {
      throw new IllegalArgumentException("would delete watchers");
    }
    String location = options.get("--locations");
    send(
        "PUT",
        "/subscriptions/"
            + options.get("--subscription")
            + "/resourceGroups/"
            + options.get("--resource-group")
            + "/providers/Microsoft.Network/networkWatchers/"
            + location
            + "-watcher"
            + VERSION,
        Json.object().put("location", location).toString());
  }

  private void create(Arguments options) {
    ObjectNode body = Json.object().put("location", options.get("--location"));
    ObjectNode properties = body.putObject("properties");
    String target =
        options
            .find("--vnet")
            .or(() -> options.find("--subnet"))
            .orElseGet(() -> options.get("--nic"));
    properties
        .put("targetResourceId", target)
        .put("storageId", options.get("--storage-account"))
        .put("enabled", Boolean.parseBoolean(options.find("--enabled").orElse("true")));
    int days = Integer.parseInt(options.find("--retention").orElse("0"));
    if (days > 0) {
      properties.putObject("retentionPolicy").put("days", days).put("enabled", true);
    }
    properties
        .putObject("format")
        .put("type", options.find("--format").orElse("JSON"))
        .put("version", Integer.parseInt(options.find("--log-version").orElse("0")));
    options
        .find("--workspace")
        .ifPresent(
            workspace ->
                properties
                    .putObject("flowAnalyticsConfiguration")
                    .putObject("networkWatcherFlowAnalyticsConfiguration")
                    .put("enabled", Boolean.parseBoolean(options.get("--traffic-analytics")))
                    .put("workspaceId", "33333333-3333-3333-3333-333333333333")
                    .put("workspaceResourceId", workspace)
                    .put(
                        "trafficAnalyticsInterval",
                        Integer.parseInt(options.find("--interval").orElse("60"))));
    send("PUT", watcher(options) + "/flowLogs/" + options.get("--name") + VERSION, body.toString());
  }

  /** The first watcher of that location in that subscription; without the option, the default. */
  private String watcher(Arguments options) {
    String list =
        "/subscriptions/"
            + options.get("--subscription")
            + "/providers/Microsoft.Network/networkWatchers"
            + VERSION;
    JsonNode watchers = Json.tryParse(send("GET", list, "")).orElseThrow().path("value");
    Optional<String> found =
        StreamSupport.stream(watchers.spliterator(), false)
            .filter(
                one -> one.path("location").asText().equalsIgnoreCase(options.get("--location")))
            .map(one -> one.path("id").asText())
            .findFirst();
    return found.orElseThrow(() -> new IllegalStateException("network watcher is not enabled"));
  }

  private byte[] send(String method, String url, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(arm + encoded(url)))
            .header("Authorization", "Bearer " + TokenSource.LOOPBACK_TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            method + " " + url + ": " + new String(response.body(), StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String url) {
    int query = url.indexOf('?');
    String path =
        Arrays.stream(url.substring(0, query).split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return path + url.substring(query);
  }

  private static boolean starts(List<String> words, String... wanted) {
    return words.size() >= wanted.length && words.subList(0, wanted.length).equals(List.of(wanted));
  }
}
