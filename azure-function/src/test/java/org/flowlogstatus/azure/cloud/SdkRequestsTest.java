package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import com.azure.resourcemanager.network.models.FlowLogStatusParameters;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.stream.Stream;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.SdkAddresses;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each request of ours to ARM is the one that Microsoft's own SDK makes for the same question. */
class SdkRequestsTest {
  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  private static final String NETWORK =
      "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/shop/providers/Microsoft.Network/";
  private static final ArmId GROUP = id(NETWORK + "networkSecurityGroups/web");
  private static final ArmId VIRTUAL_NETWORK = id(NETWORK + "virtualNetworks/hub");
  private static final ArmId INTERFACE = id(NETWORK + "networkInterfaces/web-1");
  private static final ArmId WATCHER = id(NETWORK + "networkWatchers/westeurope");
  private static final String FLOW_LOG = WATCHER.text() + "/flowLogs/hub";

  private final FakeArm arm = new FakeArm().answers(200, "{}");
  private final AuthorizedCalls calls = arm.authorizedCalls(new FixedToken());

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void isTheRequestOfTheSdk(String name, Question question, HttpRequest sdk) throws Exception {
    assertThatThrownBy(() -> question.ask(calls, deadline())).isInstanceOf(CheckFailure.class);

    WireRequest ours = arm.requests().get(0);
    assertThat(ours.method()).isEqualTo(sdk.getHttpMethod().name());
    assertThat(ours.uri()).isEqualTo(sdk.getUrl().toURI());
    assertThat(body(ours)).isEqualTo(body(sdk));
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        Arguments.of(
            "queryFlowLogStatus",
            asked(cloud -> cloud.flowLogStatus(WATCHER, GROUP, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getNetworkWatchers()
                        .getFlowLogStatusWithResponseAsync(
                            "shop",
                            "westeurope",
                            new FlowLogStatusParameters().withTargetResourceId(GROUP.text()))
                        .block())),
        Arguments.of(
            "network watchers",
            (Question)
                (calls, deadline) ->
                    new NetworkWatchers(calls, new FakeArm().clock(), NetworkWatchers.memory())
                        .list(SUBSCRIPTION, deadline),
            SdkRequests.ofNetwork(
                SUBSCRIPTION, sdk -> sdk.getNetworkWatchers().list().iterator().hasNext())),
        Arguments.of(
            "one network watcher",
            asked(cloud -> cloud.networkWatcher(WATCHER, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getNetworkWatchers()
                        .getByResourceGroupWithResponse("shop", "westeurope", Context.NONE))),
        Arguments.of(
            "flow logs",
            (Question) (calls, deadline) -> lists(calls).flowLogs(WATCHER.text(), deadline),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk -> sdk.getFlowLogs().list("shop", "westeurope").iterator().hasNext())),
        Arguments.of(
            "one flow log",
            asked(cloud -> cloud.flowLog(FLOW_LOG, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getFlowLogs().getWithResponse("shop", "westeurope", "hub", Context.NONE))),
        Arguments.of(
            "network security groups",
            (Question)
                (calls, deadline) -> lists(calls).networkSecurityGroups(SUBSCRIPTION, deadline),
            SdkRequests.ofNetwork(
                SUBSCRIPTION, sdk -> sdk.getNetworkSecurityGroups().list().iterator().hasNext())),
        Arguments.of(
            "virtual networks",
            (Question) (calls, deadline) -> lists(calls).virtualNetworks(SUBSCRIPTION, deadline),
            SdkRequests.ofNetwork(
                SUBSCRIPTION, sdk -> sdk.getVirtualNetworks().list().iterator().hasNext())),
        Arguments.of(
            "network interfaces",
            (Question) (calls, deadline) -> lists(calls).networkInterfaces(SUBSCRIPTION, deadline),
            SdkRequests.ofNetwork(
                SUBSCRIPTION, sdk -> sdk.getNetworkInterfaces().list().iterator().hasNext())),
        Arguments.of(
            "one network security group",
            asked(cloud -> cloud.resource(GROUP, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getNetworkSecurityGroups()
                        .getByResourceGroupWithResponse("shop", "web", null, Context.NONE))),
        Arguments.of(
            "one virtual network",
            asked(cloud -> cloud.resource(VIRTUAL_NETWORK, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getVirtualNetworks()
                        .getByResourceGroupWithResponse("shop", "hub", null, Context.NONE))),
        Arguments.of(
            "one network interface",
            asked(cloud -> cloud.resource(INTERFACE, deadline())),
            SdkRequests.ofNetwork(
                SUBSCRIPTION,
                sdk ->
                    sdk.getNetworkInterfaces()
                        .getByResourceGroupWithResponse("shop", "web-1", null, Context.NONE))));
  }

  /** Its version is another than that of the SDK's own client, whose answer has the same fields. */
  @Test
  void listsSubscriptionsByThePathOfTheSdk() throws URISyntaxException {
    assertThatThrownBy(() -> new Subscriptions(calls).list(deadline()))
        .isInstanceOf(CheckFailure.class);

    HttpRequest sdk =
        SdkRequests.ofSubscriptions(
            client -> client.getSubscriptions().list().iterator().hasNext());
    assertThat(arm.requests().get(0).uri().getPath()).isEqualTo(sdk.getUrl().toURI().getPath());
    assertThat(arm.requests().get(0).method()).isEqualTo(sdk.getHttpMethod().name());
  }

  private static Question asked(CloudQuestion question) {
    return (calls, deadline) -> question.ask(new CloudApi(calls, new FlowLogStatusQuery(calls)));
  }

  private static FlowLogLists lists(AuthorizedCalls calls) {
    return new FlowLogLists(calls, () -> new SdkAddresses(calls.uri("").resolve("/")));
  }

  private static Deadline deadline() {
    return Deadline.in(Duration.ofSeconds(10), () -> 0);
  }

  private static ArmId id(String text) {
    return ArmId.parse(text).orElseThrow();
  }

  private static Object body(WireRequest request) throws Exception {
    return request.body().isEmpty() ? "none" : new ObjectMapper().readTree(request.body().get());
  }

  private static Object body(HttpRequest request) throws Exception {
    return request.getBodyAsBinaryData() == null
        ? "none"
        : new ObjectMapper().readTree(request.getBodyAsBinaryData().toString());
  }

  @FunctionalInterface
  interface Question {
    void ask(AuthorizedCalls calls, Deadline deadline) throws CheckFailure;
  }

  @FunctionalInterface
  interface CloudQuestion {
    void ask(CloudApi cloud) throws CheckFailure;
  }

  private static final class FixedToken implements TokenSource {
    @Override
    public String token(Deadline deadline) {
      return "token";
    }

    @Override
    public void forget(String token) {}
  }
}
