package org.flowlogstatus.plan.azure;

import java.util.Optional;
import org.flowlogstatus.model.Ids;

/** Reads parts of an ARM id. */
final class ArmPath {
  private final String id;

  private ArmPath(String id) {
    this.id = id;
  }

  static ArmPath of(String id) {
    return new ArmPath(id);
  }

  /** What stands after a segment, such as the name after {@code flowLogs}; case does not matter. */
  Optional<String> after(String segment) {
    String[] segments = id.split("/", -1);
    for (int i = segments.length - 2; i >= 0; i--) {
      if (Ids.same(segments[i], segment)) {
        return Optional.of(segments[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** The last segment, the name of the resource. */
  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
