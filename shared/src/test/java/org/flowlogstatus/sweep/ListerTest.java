package org.flowlogstatus.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One list's trouble is that list's. */
class ListerTest {
  private static final ListScope SCOPE = ListScope.ofRegion("cn-beijing", "vpcs");
  private static final String SECRET = "s3cr3t";

  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Test
  void aFaultOfOursInOneListIsThatListsProblemAndIsLogged() {
    try (Lister lister = lister()) {
      Listing<String> broken =
          listed(
              lister,
              deadline -> {
                throw new IllegalStateException(SECRET);
              });
      Listing<String> refused =
          listed(
              lister,
              deadline -> {
                throw CheckFailure.of(Reason.ACCESS_DENIED, "no");
              });

      assertThat(broken.failure().map(CheckFailure::reason)).contains(Reason.INTERNAL_ERROR);
      assertThat(broken.failure().map(CheckFailure::detail).orElse(""))
          .doesNotContain(SECRET, "IllegalState");
      assertThat(refused.failure().map(CheckFailure::reason)).contains(Reason.ACCESS_DENIED);
      assertThat(lines)
          .singleElement()
          .asString()
          .contains("DescribeVpcs", "java.lang.IllegalStateException", "ListerTest")
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
  void evenAnErrorIs(Class<? extends Error> type) {
    try (Lister lister = lister()) {
      Listing<String> broken =
          listed(
              lister,
              deadline -> {
                throw error(type);
              });

      assertThat(broken.failure().map(CheckFailure::reason)).contains(Reason.INTERNAL_ERROR);
      assertThat(lines).singleElement().asString().contains(type.getName());
    }
  }

  @Test
  void aListThatWaitsForSomethingElseHoldsUpNoOther() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Deadline deadline = Deadline.in(Duration.ofSeconds(10));
    try (Lister lister = new Lister(Clock.systemUTC(), deadline, new ListThreads(1), lines::add)) {
      Lister.Pending<String> waits =
          lister.begin(
              SCOPE,
              "DescribeVpcs",
              done,
              its -> Answered.by(CheckFailure.of(Reason.NOT_FOUND, "none"), "a"));
      Lister.Pending<String> other =
          lister.begin(
              SCOPE,
              "DescribeVpcs",
              its -> Answered.by(CheckFailure.of(Reason.NOT_FOUND, "none"), "b"));
      assertThat(other.get().value()).contains("b");
      done.completeExceptionally(new IllegalStateException());
      assertThat(waits.get().value()).as("whatever came of it").contains("a");
    }
  }

  private static Listing<String> listed(Lister lister, Lister.ListCall<String> call) {
    return lister.begin(SCOPE, "DescribeVpcs", call).get();
  }

  private static Error error(Class<? extends Error> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the test itself", e);
    }
  }

  private Lister lister() {
    return new Lister(
        Clock.systemUTC(), Deadline.in(Duration.ofSeconds(10)), new ListThreads(48), lines::add);
  }
}
