package org.flowlogstatus.form;

import java.util.List;
import org.immutables.value.Value;

/** What changed since an earlier sweep. */
@Value.Immutable
public interface Changes {
  /** When the earlier sweep ended, as its report says it. */
  @Value.Parameter
  String since();

  @Value.Parameter
  List<Changed> all();

  static Changes of(String since, List<Changed> all) {
    return ImmutableChanges.of(since, all);
  }
}
