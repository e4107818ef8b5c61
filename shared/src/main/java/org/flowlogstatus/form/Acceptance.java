package org.flowlogstatus.form;

import java.util.Optional;
import org.flowlogstatus.model.UniformResult;

/** Which gaps somebody has accepted. */
@FunctionalInterface
public interface Acceptance {
  /** Whether the gap of this result is accepted today; empty where it is not, or there is none. */
  Optional<Accepted> of(UniformResult result);
}
