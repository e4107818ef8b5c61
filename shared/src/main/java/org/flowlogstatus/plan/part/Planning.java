package org.flowlogstatus.plan.part;

import java.util.Optional;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;

/** What a planner needs besides the estate. */
public final class Planning {
  private final Provider provider;
  private final Wish wish;
  private final int minRetentionDays;

  public Planning(Provider provider, Wish wish, int minRetentionDays) {
    this.provider = provider;
    this.wish = wish;
    this.minRetentionDays = minRetentionDays;
  }

  public Provider provider() {
    return provider;
  }

  public Wish wish() {
    return wish;
  }

  public boolean coversAll() {
    return wish.goal() == Goal.COVER;
  }

  /** For how many days records are kept where nothing else is known; empty for ever. */
  public Optional<Integer> wishedDays() {
    return Optional.of(wish.retentionDays().orElse(minRetentionDays)).filter(days -> days > 0);
  }

  public int minRetentionDays() {
    return minRetentionDays;
  }

  public Findings findings() {
    return new Findings(minRetentionDays);
  }

  public Normalizer normalizer() {
    return new Normalizer(provider, findings());
  }

  public Problems problems() {
    return new Problems(provider);
  }
}
