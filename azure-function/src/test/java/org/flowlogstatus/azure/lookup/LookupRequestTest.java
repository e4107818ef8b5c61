package org.flowlogstatus.azure.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;
import org.junit.jupiter.api.Test;

/** What the parameters of a request make of it, as it arrives over HTTP. */
class LookupRequestTest {
  private static final String PREFIX =
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/g"
          + "/providers/Microsoft.Network/";
  private static final String NSG = PREFIX + "networkSecurityGroups/web";
  private static final String WATCHER = PREFIX + "networkWatchers/w";

  private final List<LookupRequest> read = new ArrayList<>();

  private Reply ask(Map<String, String> parameters) {
    Request.Builder request = Request.builder();
    request.method("GET").path("/flow-log-status").query(List.copyOf(parameters.entrySet())).body();
    return new HttpApi(Provider.AZURE, List.of(reading()), Set.of("code"))
        .answer(request.build(), line -> {});
  }

  @Test
  void namesATargetAndPerhapsAWatcher() {
    assertThat(ask(Map.of("targetResourceId", NSG)).status()).isEqualTo(200);
    assertThat(ask(Map.of("TARGETRESOURCEID", NSG, "networkWatcherId", WATCHER)).status())
        .isEqualTo(200);

    assertThat(read.get(0).target().type()).isEqualTo(TargetType.NETWORK_SECURITY_GROUP);
    assertThat(read.get(0).networkWatcher()).isEmpty();
    assertThat(read.get(1).networkWatcher()).map(ArmId::text).contains(WATCHER);
  }

  @Test
  void leavesAKeyOfTheFunctionToThePlatform() {
    assertThat(ask(Map.of("targetResourceId", NSG, "code", "a-key")).status()).isEqualTo(200);
  }

  @Test
  void takesAWatcherOfTheTargetsOwnSubscriptionOnly() {
    String elsewhere = WATCHER.replace("11111111-", "22222222-");

    Reply reply = ask(Map.of("targetResourceId", NSG, "networkWatcherId", elsewhere));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("is not in the subscription of the target");
    assertThat(read).isEmpty();
  }

  @Test
  void namesBothParametersWhereBothAreWrong() {
    Reply reply = ask(Map.of("targetResourceId", WATCHER, "networkWatcherId", NSG));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .contains("targetResourceId is not the ARM id")
        .contains("networkWatcherId is not the ARM id");
  }

  @Test
  void isMadeOfAnEventsIdToo() {
    assertThat(LookupRequest.about(NSG)).isPresent();
    assertThat(LookupRequest.about(WATCHER)).isEmpty();
    assertThat(LookupRequest.about("web")).isEmpty();
  }

  /** Reads the request, and asks nothing. */
  private Operation<LookupRequest> reading() {
    return Operation.of(
        Set.of("/flow-log-status"),
        LookupRequest.PARAMETERS,
        Duration.ofSeconds(1),
        LookupRequest::read,
        (request, deadline) -> {
          read.add(request);
          return Content.json("{}");
        });
  }
}
