package org.flowlogstatus.local.host.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flowlogstatus.local.Deployables;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.http.Call;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.local.host.launch.demo.DemoLookups;
import org.flowlogstatus.local.host.launch.demo.DemoScope;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.LocalClouds;
import org.flowlogstatus.local.host.launch.pair.LocalPair;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rights that the templates grant are those that the packaged functions use: every example of
 * the estate that is answered with a verdict, and a sweep of everything, with the clouds noting
 * what they are asked.
 */
@Timeout(180)
class RightsTest {

  private static final Map<String, String> SETTINGS = Map.of("FLOWLOG_DEADLINE_MILLIS", "10000");

  private static Map<URI, Integer> answers = Map.of();
  private static Set<String> azure = Set.of();
  private static Set<String> alibaba = Set.of();

  @BeforeAll
  static void callEverything(@TempDir Path folder) throws Exception {
    Estate estate = Estate.bundled();
    Installation installation = new Installation(Deployables.root());
    Credential role =
        Credential.sts("local-access-key-id", "local-access-key-secret", "local-security-token");
    PrintStream log = new PrintStream(folder.resolve("log").toFile(), "UTF-8");
    try (EmbeddedClouds clouds =
            EmbeddedClouds.start(estate, ArmOptions.of("local-arm-token"), VpcOptions.of(role));
        LocalPair pair =
            LocalPair.start(
                installation, ports(), named(estate, clouds), Map.of(), SETTINGS, log)) {
      DemoLookups lookups = new DemoLookups(pair.azure(), pair.alibaba());
      answers = call(requests(estate, lookups));
      azure = actions(clouds.arm().calls());
      alibaba = clouds.vpc().calls().byOperation().keySet();
    }
  }

  @Test
  void everyCallWasAnsweredWell() {
    assertThat(answers).isNotEmpty();
    assertThat(answers.entrySet()).allSatisfy(a -> assertThat(a.getValue()).isEqualTo(200));
  }

  @Test
  void theRoleOfAzureListsWhatIsCalledAndNothingElse() {
    for (String file : List.of("azure/role.json", "azure/role-management-group.json")) {
      JsonNode role = Deployables.infra(file).at("/resources/0/properties/permissions/0");

      assertThat(texts(role.path("actions"))).as(file).isEqualTo(azure);
      assertThat(role.path("dataActions")).isEmpty();
    }
  }

  @Test
  void theRoleOfAlibabaCloudListsWhatIsCalledAndNothingElse() {
    JsonNode policies =
        Deployables.infra("alibaba/ros.json").at("/Resources/Role/Properties/Policies");
    Set<String> granted = new TreeSet<>();
    policies.findValues("Action").forEach(actions -> granted.addAll(texts(actions)));
    granted.removeIf(action -> !action.startsWith("vpc:") && !action.startsWith("ecs:"));

    assertThat(granted)
        .isEqualTo(alibaba.stream().map(RightsTest::right).collect(Collectors.toSet()));
  }

  private static String right(String action) {
    String product = action.equals("DescribeNetworkInterfaces") ? "ecs:" : "vpc:";
    return (product + action).toLowerCase(Locale.ROOT);
  }

  /** The examples that end well, and a sweep of everything. */
  private static List<URI> requests(Estate estate, DemoLookups lookups) {
    List<URI> requests = new ArrayList<>();
    estate.examples().stream()
        .filter(example -> example.expect().httpStatus() == 200)
        .map(example -> lookups.lookup(example.provider(), example.request()))
        .forEach(requests::add);
    new DemoScope(estate)
        .subscriptions()
        .forEach(id -> requests.add(lookups.sweep(Cloud.AZURE, Map.of("subscriptionId", id))));
    requests.add(lookups.sweep(Cloud.ALIBABA, Map.of()));
    return requests;
  }

  private static Map<URI, Integer> call(List<URI> requests) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Map<URI, Integer> statuses = new LinkedHashMap<>();
    for (URI uri : requests) {
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      statuses.put(uri, http.send(request, BodyHandlers.discarding()).statusCode());
    }
    return statuses;
  }

  private static Set<String> actions(CallLog calls) {
    return calls.calls().stream()
        .map(RightsTest::action)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The action that Azure asks a role for: the types in the path without the names between them,
   * and what is done to them.
   */
  private static String action(Call call) {
    String[] parts = call.path().split("(?i)/providers/", 2)[1].split("/", -1);
    boolean isAction = call.method().equals("POST");
    Stream<String> types =
        IntStream.range(1, parts.length).filter(i -> i % 2 == 1).mapToObj(i -> parts[i]);
    String verb = isAction ? "/action" : "/read";
    return (parts[0] + "/" + types.collect(Collectors.joining("/")) + verb)
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText().toLowerCase(Locale.ROOT)));
    return texts;
  }

  private static ServeOptions ports() {
    return new ServeOptions(0, 0, Optional.empty(), Optional.empty());
  }

  private static LocalClouds named(Estate estate, EmbeddedClouds clouds) {
    Optional<URI> arm = Optional.of(clouds.arm().endpoint());
    Optional<URI> vpc = Optional.of(clouds.vpc().endpoint());
    return LocalClouds.start(estate, new ServeOptions(0, 0, arm, vpc), Map.of());
  }
}
