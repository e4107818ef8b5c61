package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatcherDiscoveryTest {
  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  private static final String WATCHERS =
      "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/g/providers/Microsoft.Network";

  private final FakeArm arm = new FakeArm();
  private final Map<String, NetworkWatchers.Remembered> memory = NetworkWatchers.memory();
  private final List<String> asked = new ArrayList<>();

  private static String watcher(String name, String location) {
    return "{\"id\":\"%s/networkWatchers/%s\",\"location\":\"%s\"}"
        .formatted(WATCHERS, name, location);
  }

  private static String list(String... watchers) {
    return "{\"value\":[" + String.join(",", watchers) + "]}";
  }

  /** Which watcher of {@code westeurope} was asked, the last of them having answered. */
  private String discovered() throws CheckFailure {
    discover(Reason.NEVER_CONFIGURED);
    return asked.get(asked.size() - 1);
  }

  /** Fails the first watcher that is asked with {@code reason}, unless that is a verdict. */
  private void discover(Reason reason) throws CheckFailure {
    boolean[] failed = new boolean[1];
    new WatcherDiscovery(
            new NetworkWatchers(arm.authorizedCalls(d -> "token"), arm.clock(), memory))
        .with(
            SUBSCRIPTION,
            "westeurope",
            Deadline.in(Duration.ofSeconds(5)),
            id -> {
              asked.add(id.name());
              if (reason != Reason.NEVER_CONFIGURED && !failed[0]) {
                failed[0] = true;
                throw CheckFailure.of(reason, "as the test wants it");
              }
              return Results.any();
            });
  }

  @Test
  void findsTheWatcherByItsLocationWhateverItsName() throws Exception {
    arm.answers(
        200,
        list(watcher("NetworkWatcher_westeurope", "northeurope"), watcher("x", "West Europe")));

    assertThat(discovered()).isEqualTo("x");
  }

  @Test
  void readsTheListToItsLastPage() throws Exception {
    arm.answers(200, "{\"value\":[],\"nextLink\":\"https://arm.example/next?page=2\"}")
        .answers(200, list(watcher("late", "westeurope")));

    assertThat(discovered()).isEqualTo("late");
  }

  @Test
  void remembersTheWatcherForAWhile() throws Exception {
    arm.answers(200, list(watcher("first", "westeurope")));
    discovered();
    discovered();
    assertThat(arm.requests()).hasSize(1);

    arm.passes(Duration.ofMinutes(11));
    discovered();
    assertThat(arm.requests()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_FOUND", "PROVIDER_REJECTED", "PRECONDITION_FAILED"})
  void asksAnewWhereWhatItRemembersProvesWrong(Reason reason) throws Exception {
    arm.answers(200, list(watcher("old", "westeurope")))
        .answers(200, list(watcher("new", "westeurope")));
    discovered();

    discover(reason);

    assertThat(asked).containsExactly("old", "old", "new");
  }

  @Test
  void whatProvedWrongIsNotRememberedWhereTheListFails() throws Exception {
    arm.answers(200, list(watcher("old", "westeurope")))
        .answers(403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}")
        .answers(200, list(watcher("new", "westeurope")));
    discovered();
    CheckFailure failure =
        catchThrowableOfType(CheckFailure.class, () -> discover(Reason.NOT_FOUND));

    discovered();

    assertThat(failure.reason()).isEqualTo(Reason.ACCESS_DENIED);

    assertThat(asked).containsExactly("old", "old", "new");
  }

  @Test
  void theSameWatcherIsNotAskedTheSameAgain() throws Exception {
    arm.answers(200, list(watcher("same", "westeurope")));
    discovered();

    CheckFailure failure =
        catchThrowableOfType(CheckFailure.class, () -> discover(Reason.NOT_FOUND));

    assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(asked).containsExactly("same", "same");
    assertThat(arm.requests()).hasSize(2);
  }

  @Test
  void whereTheRememberedWatcherIsGoneAndNoOtherIsThereThatIsSaid() throws Exception {
    arm.answers(200, list(watcher("old", "westeurope"))).answers(200, list());
    discovered();

    discover(Reason.NOT_FOUND);

    assertThat(asked).containsExactly("old", "old");
  }

  @Test
  void keepsWhatItRemembersWhereTheCloudIsAtFault() throws Exception {
    arm.answers(200, list(watcher("same", "westeurope")));
    discovered();

    CheckFailure failure =
        catchThrowableOfType(CheckFailure.class, () -> discover(Reason.PROVIDER_TIMEOUT));

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_TIMEOUT);
    discovered();
    assertThat(arm.requests()).hasSize(1);
  }

  @Test
  void neverSaysFromMemoryThatARegionHasNone() throws Exception {
    arm.answers(200, list(watcher("north", "northeurope")))
        .answers(200, list(watcher("west", "westeurope")));

    discover(Reason.NEVER_CONFIGURED);
    assertThat(asked).isEmpty();

    assertThat(discovered()).isEqualTo("west");
  }

  @Test
  void believesNoWatcherOfAnotherSubscription() {
    arm.answers(200, list(watcher("w", "westeurope").replace("11111111-", "22222222-")));

    CheckFailure failure = catchThrowableOfType(CheckFailure.class, this::discovered);

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
    assertThat(asked).isEmpty();
  }
}
