package org.flowlogstatus.plan;

import java.util.Optional;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;

/** What a planner is told beside the estate. */
final class Planning {
  private final Provider provider;
  private final Wish wish;
  private final int minRetentionDays;

  Planning(Provider provider, Wish wish, int minRetentionDays) {
    this.provider = provider;
    this.wish = wish;
    this.minRetentionDays = minRetentionDays;
  }

  Provider provider() {
    return provider;
  }

  Wish wish() {
    return wish;
  }

  boolean coversAll() {
    return wish.goal() == Goal.COVER;
  }

  /** For how many days records are kept where nothing else is known; empty for ever. */
  Optional<Integer> wishedDays() {
    return Optional.of(wish.retentionDays().orElse(minRetentionDays)).filter(days -> days > 0);
  }

  int minRetentionDays() {
    return minRetentionDays;
  }

  Findings findings() {
    return new Findings(minRetentionDays);
  }

  Normalizer normalizer() {
    return new Normalizer(provider, findings());
  }

  Problems problems() {
    return new Problems(provider);
  }
}
