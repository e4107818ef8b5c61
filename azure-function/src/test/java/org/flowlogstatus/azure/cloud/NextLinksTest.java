package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.azure.cloud.call.SdkAddresses;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page says that the next one is, and what goes with every request. */
class NextLinksTest {
  private static final String HERE =
      "https://arm.example/subscriptions/11111111-1111-1111-1111-111111111111/providers"
          + "/Microsoft.Network/networkSecurityGroups?api-version=2025-03-01";

  private final FakeArm arm = new FakeArm();
  private final AuthorizedCalls calls = arm.authorizedCalls(TokenSource.loopback());
  private final FlowLogLists lists =
      new FlowLogLists(calls, () -> new SdkAddresses(URI.create("https://arm.example")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arm.example/a page?x=1",
        "https://arm.example/page?x={1}",
        "https://arm.example/page?x=%zz",
        "https://arm.example/page?x=%",
        "https://arm.example/page\\?x=1",
        "https:\\\\arm.example/page",
        "https://arm.example/page\r\nX-Evil: 1",
        "https://arm.example/page\n",
        " https://arm.example/page",
        "https://arm.example/page?x=^|\"<>",
        "https://user:pass@arm.example/page",
        "https://arm.example@evil.example/page",
        "https://evil.example/page",
        "https://arm.example.evil.example/page",
        "https://arm.example:8443/page",
        "http://arm.example/page",
        "//evil.example/page",
        "/subscriptions/page?x=1",
        "page2",
        "?$skiptoken=1",
        "#",
        "https:/page",
        "https:page",
        "https://",
        "https:///page",
        " ",
        "\t",
        "file:///etc/passwd",
        "mailto:x@arm.example",
        "jar:https://arm.example/!/x"
      })
  void anAddressThatIsNoneOfArmsMakesTheListInvalid(String link) {
    arm.answers(200, page(link));

    assertInvalid(() -> lists.networkSecurityGroups("s", Deadline.in(Duration.ofSeconds(10))));
    assertInvalid(
        () ->
            new PageWalk<>(calls, "list", Deadline.in(Duration.ofSeconds(10)), node -> "")
                .all(URI.create(HERE)));
    assertThat(arm.requests()).allMatch(request -> request.uri().getHost().equals("arm.example"));
  }

  @Test
  void anAddressWithoutEndIsNone() {
    arm.answers(200, page("https://arm.example/page?x=" + "y".repeat(16_000)));

    assertInvalid(() -> lists.networkSecurityGroups("s", Deadline.in(Duration.ofSeconds(10))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arm.example/page?x=1",
        "https://ARM.example:443/page?%24skiptoken=a%2Fb%3D",
        "HTTPS://arm.example/p%C3%A4ge?x=ä"
      })
  void anAddressOfArmsIsFollowed(String link) throws CheckFailure {
    arm.answers(200, page(link)).answers(200, "{\"value\":[]}");
    lists.networkSecurityGroups("s", Deadline.in(Duration.ofSeconds(10)));

    assertThat(arm.requests()).hasSize(2);
  }

  @Test
  void pagesThatGoRoundInACircleAreInvalid() {
    arm.answers(200, page(HERE)).answers(200, "{\"value\":[]}");
    assertInvalid(
        () ->
            new PageWalk<>(calls, "list", Deadline.in(Duration.ofSeconds(10)), node -> "")
                .all(URI.create(HERE)));
    assertThat(arm.requests()).hasSize(1);
  }

  @Test
  void pagesThatTheSdkIsLedRoundInACircleAreInvalid() {
    arm.answers(200, page(HERE)).answers(200, page(HERE)).answers(200, "{\"value\":[]}");

    assertInvalid(() -> lists.networkSecurityGroups("s", Deadline.in(Duration.ofSeconds(10))));
    assertThat(arm.requests()).hasSize(2);
  }

  @Test
  void everyRequestCarriesAnIdOfItsOwnAndAsksForItBack() throws CheckFailure {
    arm.answers(500, "{}").answers(200, "{\"value\":[]}");
    lists.networkSecurityGroups("s", Deadline.in(Duration.ofSeconds(10)));

    List<Map<String, String>> sent =
        arm.requests().stream().map(request -> request.headers()).toList();
    assertThat(sent)
        .hasSize(2)
        .allMatch(
            headers -> headers.getOrDefault("x-ms-return-client-request-id", "").equals("true"))
        .allMatch(
            headers -> headers.getOrDefault("x-ms-client-request-id", "").matches("[0-9a-f-]{36}"));
    assertThat(sent.get(0).get("x-ms-client-request-id"))
        .isNotEqualTo(sent.get(1).get("x-ms-client-request-id"));
  }

  @Test
  void aSubscriptionIsAnAccountOfItsOwn() throws CheckFailure {
    arm.answers(200, "{\"value\":[]}");
    lists.networkSecurityGroups("ABCD", Deadline.in(Duration.ofSeconds(10)));

    assertThat(arm.requests().get(0).account()).isEqualTo("abcd");
  }

  private static String page(String link) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.putArray("value");
    return page.put("nextLink", link).toString();
  }

  private static void assertInvalid(Asking asking) {
    assertThatThrownBy(asking::ask)
        .isInstanceOfSatisfying(
            CheckFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID));
  }

  /** A list is read. */
  @FunctionalInterface
  private interface Asking {
    void ask() throws CheckFailure;
  }
}
