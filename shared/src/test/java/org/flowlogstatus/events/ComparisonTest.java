package org.flowlogstatus.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.events.Sweeps.AT;
import static org.flowlogstatus.events.Sweeps.group;
import static org.flowlogstatus.events.Sweeps.network;
import static org.flowlogstatus.events.Sweeps.off;
import static org.flowlogstatus.events.Sweeps.on;
import static org.flowlogstatus.events.Sweeps.sweep;
import static org.flowlogstatus.events.Sweeps.sweepAt;
import static org.flowlogstatus.events.Sweeps.sweepWithout;
import static org.flowlogstatus.events.Sweeps.unread;
import static org.flowlogstatus.events.Sweeps.with;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;
import org.junit.jupiter.api.Test;

/** What counts as a change between two sweeps. */
class ComparisonTest {

  private static final List<String> NETWORKS = List.of("virtualNetworks");

  /** What changes where a sweep finds one target, and the next finds it so. */
  private static List<String> changes(UniformResult before, UniformResult then) {
    return SweepHistory.of(sweep(before)).changesOf(sweep(then));
  }

  @Test
  void theFirstSweepHasNothingToCompareWith() {
    assertThat(new SweepHistory().changesOf(sweep(on("shop"), off("bank")))).isEmpty();
  }

  @Test
  void theSameAgainIsNoChange() {
    assertThat(SweepHistory.of(sweep(on("shop"))).changesOf(sweep(on("shop")))).isEmpty();
  }

  @Test
  void anotherStatusIsAChange() {
    assertThat(
            SweepHistory.of(sweep(on("shop"), off("bank")))
                .changesOf(sweep(off("shop"), off("bank"))))
        .containsExactly("shop: LOGGING -> SWITCHED_OFF");
  }

  @Test
  void anotherReasonOfTheSameStatusIsAChange() {
    assertThat(changes(off("shop"), network("shop", Reason.NEVER_CONFIGURED, State.NOT_COVERED)))
        .containsExactly("shop: SWITCHED_OFF -> NEVER_CONFIGURED");
  }

  @Test
  void anotherCoverageIsAChange() {
    assertThat(changes(on("shop"), network("shop", Reason.LOGGING, State.PARTLY_COVERED)))
        .containsExactly("shop: LOGGING -> LOGGING");
  }

  @Test
  void anotherSetOfFindingsIsAChange() {
    UniformResult brief = with(FindingCode.RETENTION_TOO_SHORT, on("shop"));
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    assertThat(story.changesOf(sweep(brief))).hasSize(1);
    assertThat(story.changesOf(sweep(brief))).isEmpty();
    assertThat(story.changesOf(sweep(on("shop")))).hasSize(1);
  }

  @Test
  void aTargetComesAndGoes() {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    assertThat(story.changesOf(sweep(on("shop"), off("bank"))))
        .containsExactly("bank: absent -> SWITCHED_OFF");
    assertThat(story.changesOf(sweep(off("bank")))).containsExactly("shop: LOGGING -> absent");
    assertThat(story.changesOf(sweep(off("bank")))).isEmpty();
  }

  @Test
  void theSameTargetInAnotherSpellingIsTheSame() {
    assertThat(SweepHistory.of(sweep(on("Shop"))).changesOf(sweep(on("shop")))).isEmpty();
  }

  @Test
  void aLogInTransitionWasReadAndIsAChange() {
    assertThat(changes(on("shop"), network("shop", Reason.IN_TRANSITION, State.UNKNOWN)))
        .containsExactly("shop: LOGGING -> IN_TRANSITION");
  }

  @Test
  void whatCouldNotBeReadIsNoChangeAndItsLastVerdictStaysInTheStore() {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    List<String> logsRefused = List.of("flowLogs");
    assertThat(story.changesOf(sweepWithout(logsRefused, unread("shop")))).isEmpty();
    assertThat(story.stored()).contains("\"reason\":\"LOGGING\"");
    assertThat(story.changesOf(sweepWithout(logsRefused, unread("shop")))).isEmpty();
    assertThat(story.changesOf(sweep(off("shop"))))
        .containsExactly("shop: LOGGING -> SWITCHED_OFF");
  }

  @Test
  void whatWasNeverReadIsNoChangeWhenItIsReadAtLast() {
    SweepHistory story = SweepHistory.of(sweepWithout(List.of("flowLogs"), unread("shop")));
    assertThat(story.changesOf(sweep(on("shop")))).isEmpty();
    assertThat(story.changesOf(sweep(off("shop")))).hasSize(1);
  }

  @Test
  void whatIsOnAListThatWasNotReadHasNotGone() {
    SweepHistory story = SweepHistory.of(sweep(on("shop"), off("bank")));
    assertThat(story.changesOf(sweepWithout(NETWORKS))).isEmpty();
    assertThat(story.changesOf(sweep(on("shop")))).containsExactly("bank: SWITCHED_OFF -> absent");
  }

  /** Whether it was there before, nobody knows. */
  @Test
  void whatIsOnAListThatWasNotReadLastTimeHasNotCome() {
    SweepHistory story = SweepHistory.of(sweepWithout(NETWORKS));
    assertThat(story.changesOf(sweep(on("shop")))).isEmpty();
  }

  @Test
  void coverageThatBecameUnknownIsNoChangeAndTheLastKnownIsComparedWith() {
    UniformResult unseen = network("shop", Reason.LOGGING, State.UNKNOWN);
    UniformResult partly = network("shop", Reason.LOGGING, State.PARTLY_COVERED);
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    List<String> cards = List.of("networkInterfaces");
    assertThat(story.changesOf(sweepWithout(cards, unseen))).isEmpty();
    assertThat(story.stored()).contains("\"state\":\"COVERED\"");
    assertThat(story.changesOf(sweep(on("shop")))).isEmpty();
    assertThat(story.changesOf(sweepWithout(cards, unseen))).isEmpty();
    assertThat(story.changesOf(sweep(partly))).hasSize(1);
  }

  @Test
  void theStoredTotalsAreThoseOfTheStoredResults() {
    SweepHistory story = SweepHistory.of(sweep(on("shop"), off("bank")));
    story.changesOf(sweepWithout(NETWORKS));
    assertThat(story.stored()).contains("\"targets\":2", "\"complete\":false");
  }

  @Test
  void theSameChangeFoundAgainstTheSameReportHasOneId() {
    SweepHistory one = SweepHistory.of(sweep(on("shop"), on("bank")));
    SweepHistory other = one.copy();
    one.changesOf(sweepAt(AT.plusSeconds(5), List.of(), off("shop"), off("bank")));
    other.changesOf(sweepAt(AT.plusSeconds(9), List.of(), off("SHOP"), off("bank")));
    assertThat(one.ids()).hasSize(2).doesNotHaveDuplicates();
    assertThat(other.ids()).isEqualTo(one.ids());
  }

  @Test
  void offOnAndOffAgainAreThreeChanges() {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    Set<String> ids = new HashSet<>();
    for (int i = 1; i <= 3; i++) {
      UniformResult next = i == 2 ? on("shop") : off("shop");
      story.changesOf(sweepAt(AT.plusSeconds(i), List.of(), next));
      ids.addAll(story.ids());
    }
    assertThat(ids).hasSize(3);
  }

  @Test
  void aReportThatIsOlderThanTheStoredOneIsNotStoredAndTellsNothing() {
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    String stored = story.stored();
    assertThat(story.changesOf(sweepAt(AT.minusMillis(1), List.of(), off("shop")))).isEmpty();
    assertThat(story.stored()).isEqualTo(stored);
    assertThat(story.changesOf(sweepAt(AT, List.of(), off("shop")))).hasSize(1);
  }

  @Test
  void theLastChangeIsRememberedUntilTheNext() {
    SweepHistory story = SweepHistory.of(sweep(on("shop"), on("bank")));
    assertThat(story.stored()).endsWith("\"lastChange\":null}");
    String two = "\"lastChange\":{\"at\":\"2026-11-20T23:00:01Z\",\"targets\":2}}";
    story.changesOf(sweepAt(AT.plusSeconds(1), List.of(), off("shop"), off("bank")));
    assertThat(story.stored()).endsWith(two);
    story.changesOf(sweepAt(AT.plusSeconds(2), List.of(), off("shop"), off("bank")));
    assertThat(story.stored()).endsWith(two);
  }

  /** It was reported of a sweep that did not see all: it must not be lost between two that did. */
  @Test
  void aFindingOfATargetThatWasReadIsAChangeThoughAnotherListWasNot() {
    UniformResult brief = with(FindingCode.RETENTION_TOO_SHORT, on("shop"));
    SweepHistory story = SweepHistory.of(sweep(on("shop")));
    assertThat(story.changesOf(sweepWithout(List.of("networkInterfaces"), brief))).hasSize(1);
    assertThat(story.changesOf(sweep(brief))).isEmpty();
  }

  @Test
  void aFindingThatTakesOtherListsHasNotGoneWhereTheyWereNotRead() {
    UniformResult once = group(on("shop"));
    UniformResult twice = with(FindingCode.LOGGED_TWICE, once);
    SweepHistory story = SweepHistory.of(sweep(twice));
    assertThat(story.changesOf(sweepWithout(List.of("networkInterfaces"), once))).isEmpty();
    assertThat(story.changesOf(sweep(twice))).isEmpty();
    assertThat(story.changesOf(sweep(once))).hasSize(1);
  }

  @Test
  void thatTheNetworkAroundCannotBeSeenIsNoChangeUnlessItsOwnLogWasOn() {
    UniformResult unseen = network("shop", Reason.PARENT_UNKNOWN, State.UNKNOWN);
    UniformResult inherited = network("shop", Reason.INHERITED, State.COVERED);
    StoredResult after = StoredResult.fresh(unseen);
    assertThat(after.isReadAfter(StoredResult.fresh(inherited))).isFalse();
    assertThat(after.isReadAfter(StoredResult.fresh(off("shop")))).isFalse();
    assertThat(after.isReadAfter(StoredResult.fresh(on("shop")))).isTrue();
  }
}
