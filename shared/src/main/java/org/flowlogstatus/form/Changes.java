package org.flowlogstatus.form;

import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** What changed since an earlier sweep. */
@Value.Immutable
public interface Changes {
  /** When the earlier sweep ended. */
  @Value.Parameter
  Instant since();

  @Value.Parameter
  List<Changed> all();

  static Changes of(Instant since, List<Changed> all) {
    return ImmutableChanges.of(since, all);
  }
}
