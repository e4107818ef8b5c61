package org.flowlogstatus.local.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.local.e2e.Relay;

/**
 * Both packaged functions on their served hosts, by their own triggers. The hosts cost seconds, so
 * that many tests share them, and each gives the clouds an estate of its own.
 */
final class Served implements AutoCloseable {
  static final String TIMER =
      "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"hourly\",\"payload\":\"\"}";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final CloudPair pair;

  private Served(CloudPair pair) {
    this.pair = pair;
  }

  static Served with(Map<String, String> settings) {
    return new Served(CloudPair.start(2, settings));
  }

  /** The same behind a relay of Alibaba Cloud, by roles whose credentials live so long. */
  static Served behind(Relay relay, Duration sessionLife, Map<String, String> settings) {
    return new Served(CloudPair.start(relay, sessionLife, settings));
  }

  /** The n-th subscription of a test, whose subscriptions all begin alike. */
  static String subscription(int test, int n) {
    return String.format("aaaaaaaa-%04d-4000-8000-%012d", test, n);
  }

  /** The first of them. */
  static List<String> subscriptionIds(int test, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> subscription(test, n)).toList();
  }

  /** The n-th member of a test. */
  static String member(int test, int n) {
    return Organisation.member(1_000 * test + n);
  }

  /** The first of them. */
  static List<String> memberIds(int test, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> member(test, n)).toList();
  }

  /** A subscription with one group, which has no flow log. */
  static Subscription holding(String id) {
    return new Subscription(
        id,
        "",
        List.of(new EstateWatcher("NetworkWatcherRG", "eye", "westeurope", List.of())),
        List.of(new EstateGroup("app", "web", "westeurope")),
        List.of(),
        List.of());
  }

  /** The id of that group. */
  static String groupIn(String subscription) {
    return holding(subscription).idOf("app", "networkSecurityGroups", "web");
  }

  /** From now on ARM has these subscriptions. */
  CloudPair subscriptions(List<String> ids, Fault... faults) {
    List<Subscription> all = ids.stream().map(Served::holding).toList();
    return hold(Estate.of(new AzureEstate(all), AlibabaEstate.empty()), faults);
  }

  /** From now on Alibaba Cloud has the function's own account and these. */
  CloudPair accounts(List<Account> members, Fault... faults) {
    Account own = new Account(Organisation.OWN, List.of(Organisation.region(Organisation.OWN)));
    List<Account> all = Stream.concat(Stream.of(own), members.stream()).toList();
    return hold(Estate.of(AzureEstate.empty(), new AlibabaEstate(all)), faults);
  }

  /** The same, each a member in which the function has its role. */
  CloudPair members(List<String> ids, Fault... faults) {
    return accounts(ids.stream().map(Served::account).toList(), faults);
  }

  static Account account(String id) {
    return Account.member(id, Organisation.ROLE, List.of(Organisation.region(id)));
  }

  private CloudPair hold(Estate estate, Fault... faults) {
    Estate all = estate;
    for (Fault fault : faults) {
      all = all.with(fault);
    }
    pair.hold(all);
    return pair;
  }

  /** What a trigger of the Azure function hands to its bindings. */
  JsonNode fire(String function, String input) {
    HttpResponse<String> answer = fired(function, input);
    if (answer.statusCode() != 200) {
      throw new AssertionError(function + " failed: " + answer.body());
    }
    return Organisation.json(answer.body()).path("outputs");
  }

  /** The same, whatever comes. */
  HttpResponse<String> fired(String function, String input) {
    ObjectNode body = Json.object().put("input", input);
    return send("POST", pair.azureHost().resolve("/admin/functions/" + function), body.toString());
  }

  /** The ids of the subscriptions of a test that the schedule hands to the queue. */
  List<String> scheduled(int test) {
    List<String> ids = new ArrayList<>();
    for (JsonNode message : fire("scheduledSweep", "").path("sweeps")) {
      String id = Organisation.json(message.asText()).path("subscriptionId").asText();
      if (id.startsWith(subscription(test, 0).substring(0, 13))) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The events of the sweep that a message on Azure's queue leads to. */
  List<JsonNode> swept(String subscription) {
    String message = "{\"subscriptionId\":\"" + subscription + "\"}";
    List<JsonNode> events = new ArrayList<>();
    fire("subscriptionSweep", message)
        .path("events")
        .forEach(text -> events.add(Organisation.json(text.asText())));
    return events;
  }

  /** The CloudEvents that an event leads to on Function Compute. */
  JsonNode invoke(String function, String event) {
    HttpResponse<String> answer = invoked(function, event);
    JsonNode events = Organisation.json(answer.body());
    if (!events.isArray()) {
      throw new AssertionError(function + " failed: " + answer.body());
    }
    return events;
  }

  /** The same, whatever comes. */
  HttpResponse<String> invoked(String function, String event) {
    String path = "/2023-03-30/functions/" + function + "/invocations";
    return send("POST", pair.alibabaHost().resolve(path), event);
  }

  /** What the Azure function answers; the path is what follows its own. */
  HttpResponse<String> azure(String path) {
    return send("GET", pair.azureHost().resolve("/api/flow-log-status" + path), "");
  }

  /** What the Alibaba function answers; the path is what follows its own. */
  HttpResponse<String> alibaba(String path) {
    return send("GET", pair.alibabaHost().resolve("/flow-log-status" + path), "");
  }

  /** The stored JSON of that name, which for a report is that of its subscription. */
  JsonNode stored(String name) {
    return Organisation.json(send("GET", blob(name), "").body());
  }

  void store(String subscription, String report) {
    send("PUT", blob(subscription), report);
  }

  private URI blob(String name) {
    return pair.azureHost().resolve("/admin/blobs/flow-log-status/" + name + ".json");
  }

  /** What both functions print from now on, until a line has this text. */
  String printedUntil(String text, Runnable meanwhile) {
    int before = pair.output().size();
    meanwhile.run();
    long end = System.nanoTime() + 5_000_000_000L;
    String printed = "";
    while (!printed.contains(text) && System.nanoTime() < end) {
      Thread.onSpinWait();
      List<String> all = pair.output();
      printed = String.join("\n", all.subList(before, all.size()));
    }
    return printed;
  }

  private static HttpResponse<String> send(String method, URI uri, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(60))
            .method(method, BodyPublishers.ofString(body));
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pair.close();
  }
}
