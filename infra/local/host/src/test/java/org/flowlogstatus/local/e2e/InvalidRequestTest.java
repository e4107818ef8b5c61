package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request that is refused: with a 4xx problem that names what is wrong, and without a call to
 * a cloud.
 */
@Timeout(60)
class InvalidRequestTest {

  private static final String NSG =
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/shop/providers"
          + "/Microsoft.Network/networkSecurityGroups/web";
  private static final String WATCHER_ELSEWHERE =
      "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/NetworkWatcherRG"
          + "/providers/Microsoft.Network/networkWatchers/w";
  private static final Optional<String> JSON = Optional.of("application/json");

  private static final String FORM = "application/x-www-form-urlencoded";

  private static CloudPair pair;

  /**
   * A refused request.
   *
   * @param named what the detail must hold
   */
  record Refused(
      String title,
      Cloud cloud,
      int status,
      String named,
      Function<FunctionClient, FunctionAnswer> request) {
    @Override
    public String toString() {
      return cloud + ": " + title;
    }
  }

  @BeforeAll
  static void start() {
    pair = CloudPair.start(Estate.bundled(), Map.of());
  }

  @AfterAll
  static void stop() {
    pair.close();
  }

  @AfterEach
  void noCallReachedACloud() {
    int calls = pair.armCalls().total() + pair.vpcCalls().total();
    pair.armCalls().clear();
    pair.vpcCalls().clear();
    assertThat(calls).isZero();
  }

  static Stream<Refused> refused() {
    List<Refused> all = new ArrayList<>();
    for (Cloud cloud : Cloud.values()) {
      String target = cloud == Cloud.AZURE ? "targetResourceId" : "resourceId";
      String id = cloud == Cloud.AZURE ? NSG : "vpc-bp1shop";
      all.addAll(parameters(cloud, target, id));
      all.addAll(bodies(cloud, target, id));
    }
    all.addAll(azureIds());
    all.addAll(alibabaIds());
    return all.stream();
  }

  private static List<Refused> parameters(Cloud cloud, String target, String id) {
    String query = target + "=" + id;
    String shouted = target.toUpperCase(Locale.ROOT);
    String body = "{\"" + target + "\":\"" + id + "\"}";
    return List.of(
        get("an unknown parameter", cloud, "colour", query + "&colour=blue"),
        get("a parameter twice", cloud, target, query + "&" + query),
        get("a parameter twice, in two cases", cloud, target, query + "&" + shouted + "=" + id),
        get("an empty value", cloud, target + " is empty", target + "="),
        get("a blank value", cloud, target + " is empty", target + "=%20%09"),
        get("a name alone", cloud, target + " is empty", target),
        get("invalid UTF-8 in an escape", cloud, target, target + "=vpc-%ff%fe"),
        new Refused("in query and body", cloud, 400, "twice", f -> f.post(query, body)),
        new Refused(
            "in query and body, in two cases",
            cloud,
            400,
            "twice",
            f -> f.post(shouted + "=" + id, body)));
  }

  private static List<Refused> bodies(Cloud cloud, String target, String id) {
    String field = "\"" + target + "\":\"" + id + "\"";
    String large = "{" + field + ",\"padding\":\"" + "a".repeat(64 * 1024) + "\"}";
    byte[] notUtf8 = ("{" + field.replace(id, id + "\u00ff") + "}").getBytes(ISO_8859_1);
    return List.of(
        post("a key twice", cloud, target + " is given twice", "{" + field + "," + field + "}"),
        post(
            "a key twice, in two cases",
            cloud,
            target + " is given twice",
            "{" + field + "," + upper(field) + "}"),
        post("no JSON", cloud, "body", "target"),
        post("JSON cut off", cloud, "body", "{" + field),
        post("JSON and more", cloud, "body", "{" + field + "}{}"),
        post("an array", cloud, "body", "[" + "{" + field + "}]"),
        post("null", cloud, "body", "null"),
        post("a number as value", cloud, target, "{\"" + target + "\":1}"),
        post("null as value", cloud, target, "{\"" + target + "\":null}"),
        post("an object as value", cloud, target, "{\"" + target + "\":{}}"),
        new Refused("a large body", cloud, 413, "64 KiB", f -> f.post(large)),
        new Refused("XML", cloud, 415, "JSON", f -> send(f, "<a/>", "application/xml")),
        new Refused("a form", cloud, 415, "JSON", f -> send(f, "a=b", FORM)),
        new Refused(
            "invalid UTF-8", cloud, 400, "", f -> f.send("POST", path(cloud), notUtf8, JSON)));
  }

  private static List<Refused> azureIds() {
    Cloud azure = Cloud.AZURE;
    String parameter = "targetResourceId";
    String watcher = "&networkWatcherId=";
    return List.of(
        get("no target", azure, parameter + " is missing", ""),
        get("no ARM id", azure, parameter, parameter + "=web"),
        get("a name for a subscription", azure, "GUID", id(NSG.replaceFirst("1{8}-[-1]*", "prod"))),
        get("a type without flow logs", azure, parameter, id(NSG.replace("Groups/web", "Rules/w"))),
        get("a virtual machine", azure, parameter, id(NSG.replace("Microsoft.Network", "M.C"))),
        get("an id with more behind it", azure, parameter, id(NSG + "/x")),
        get("an id with a query", azure, parameter, id(NSG + "%3Fapi-version%3D1")),
        get("an id that climbs", azure, parameter, id(NSG.replace("shop", ".."))),
        get("two ids", azure, parameter, id(NSG + "," + NSG)),
        get("no watcher's id", azure, "networkWatcherId", id(NSG) + watcher + NSG),
        get("a watcher elsewhere", azure, "subscription", id(NSG) + watcher + WATCHER_ELSEWHERE));
  }

  private static List<Refused> alibabaIds() {
    Cloud alibaba = Cloud.ALIBABA;
    return List.of(
        get("a type without flow logs", alibaba, "resourceId", "resourceId=i-bp1till"),
        get("an id alone", alibaba, "resourceId", "resourceId=vpc-"),
        get("a list of ids", alibaba, "resourceId", "resourceId=vpc-a,vpc-b"),
        get("a list of regions", alibaba, "regionId", "regionId=cn-hangzhou,cn-beijing"),
        get("a host as region", alibaba, "regionId", "regionId=evil.example.com/"),
        get("a region with a port", alibaba, "regionId", "regionId=cn-hangzhou:80"),
        get("a client token beyond ASCII", alibaba, "clientToken", "clientToken=na%C3%AFve"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedByName(Refused refused) {
    FunctionAnswer answer = refused.request().apply(pair.function(refused.cloud()));

    answer.isProblem(refused.status(), "INVALID_REQUEST");
    assertThat(answer.json().path("detail").asText()).contains(refused.named());
    assertThat(answer.json().path("violations")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void namesAllThatIsWrongAtOnce(Cloud cloud) {
    FunctionAnswer answer =
        pair.function(cloud)
            .post(
                "colour=blue&shape=round&resourceId=i-1&targetResourceId=web&regionId=&regionId=x",
                "{\"size\":1}");

    List<String> named = answer.json().path("violations").findValuesAsText("parameter");

    answer.isProblem(400, "INVALID_REQUEST");
    assertThat(named).contains("colour", "shape", "size", "regionId");
    assertThat(named).contains(cloud == Cloud.AZURE ? "targetResourceId" : "resourceId");
  }

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void takesNoOtherMethodThanGetAndPost(Cloud cloud) {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
      FunctionAnswer answer = pair.function(cloud).send(method, "", Optional.empty());

      answer.isProblem(405, "INVALID_REQUEST");
      assertThat(answer.header("Allow")).as(method).contains("GET, POST");
    }
    assertThat(pair.function(cloud).send("HEAD", "", Optional.empty()).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void hasNothingAtOtherPaths(Cloud cloud) {
    for (String path : List.of("/no/such/path", "/api/flow-log-statuses", path(cloud) + "/x")) {
      pair.function(cloud).send("GET", path, "", Optional.empty()).isProblem(404, "NOT_FOUND");
    }
  }

  /** Only the cloud can tell, so that it is asked, and the request is refused all the same. */
  @Test
  void refusesAWatcherOfAnotherRegionThanTheNetworks() {
    String watcher = NSG.replaceFirst("shop.*", "operations/providers/Microsoft.Network/");
    FunctionAnswer answer =
        pair.azure()
            .get(
                Map.of(
                    "targetResourceId",
                    NSG.replace("networkSecurityGroups/web", "virtualNetworks/hub"),
                    "networkWatcherId",
                    watcher + "networkWatchers/north"));

    answer.isProblem(400, "INVALID_REQUEST");
    assertThat(answer.json().path("detail").asText()).contains("northeurope", "westeurope");
    assertThat(pair.armCalls().byOperation().keySet())
        .containsExactlyInAnyOrder("networkWatcher", "virtualNetwork");
    pair.armCalls().clear();
  }

  private static String id(String target) {
    return "targetResourceId=" + target;
  }

  private static String upper(String field) {
    return "\"" + field.substring(1, 2).toUpperCase(Locale.ROOT) + field.substring(2);
  }

  private static String path(Cloud cloud) {
    return cloud == Cloud.AZURE ? "/api/flow-log-status" : "/flow-log-status";
  }

  private static FunctionAnswer send(FunctionClient function, String body, String type) {
    return function.send("POST", body, Optional.of(type));
  }

  private static Refused get(String title, Cloud cloud, String named, String query) {
    return new Refused(title, cloud, 400, named, f -> f.get(query));
  }

  private static Refused post(String title, Cloud cloud, String named, String body) {
    return new Refused(title, cloud, 400, named, f -> f.post(body));
  }
}
