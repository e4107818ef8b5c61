package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.Estate;

/** A client of the embedded ARM that does as the REST reference says, and nothing for safety. */
record ArmClient(EmbeddedArm arm) implements AutoCloseable {

  static final String TOKEN = "a-token-of-the-test";
  static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  static final String NETWORK = "/subscriptions/" + SUBSCRIPTION + "/providers/Microsoft.Network/";
  static final String WATCHER = id("NetworkWatcherRG", "networkWatchers/NetworkWatcher_westeurope");

  static ArmClient of(Estate estate) {
    return of(estate, ArmOptions.of(TOKEN).withPollSeconds(0));
  }

  static ArmClient of(Estate estate, ArmOptions options) {
    return new ArmClient(EmbeddedArm.start(estate, options, 0));
  }

  static String id(String group, String typeAndName) {
    return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s"
        .formatted(SUBSCRIPTION, group, typeAndName);
  }

  static String securityGroup(String name) {
    return id("shop", "networkSecurityGroups/" + name);
  }

  Answer get(String path) {
    return Answer.to(request(path + "?api-version=2025-03-01"));
  }

  Answer follow(String url) {
    return Answer.to(authorized(HttpRequest.newBuilder(URI.create(url))));
  }

  Answer status(String target) {
    return query("{\"targetResourceId\": \"" + target + "\"}");
  }

  Answer query(String body) {
    return post(WATCHER, body);
  }

  Answer post(String watcher, String body) {
    return Answer.to(
        request(watcher + "/queryFlowLogStatus?api-version=2025-01-01")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return authorized(bare(pathAndQuery));
  }

  HttpRequest.Builder bare(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(arm.endpoint() + pathAndQuery));
  }

  /** All items of a list, page by page; each page's length goes to {@code lengths}. */
  List<JsonNode> all(String path, List<Integer> lengths) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = get(path).json();
    while (true) {
      page.path("value").forEach(items::add);
      lengths.add(page.path("value").size());
      if (!page.has("nextLink")) {
        return items;
      }
      page = follow(page.path("nextLink").asText()).json();
    }
  }

  static List<String> idsOf(Iterable<JsonNode> nodes) {
    List<String> ids = new ArrayList<>();
    nodes.forEach(node -> ids.add(node.path("id").asText().toLowerCase(Locale.ROOT)));
    return ids;
  }

  @Override
  public void close() {
    arm.close();
  }

  private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + TOKEN);
  }
}
