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
    int end = id.length();
    int slash = id.lastIndexOf('/');
    while (slash >= 0) {
      int before = id.lastIndexOf('/', slash - 1);
      if (Ids.same(id.substring(before + 1, slash), segment)) {
        return Optional.of(id.substring(slash + 1, end));
      }
      end = slash;
      slash = before;
    }
    return Optional.empty();
  }

  /** The last segment, the name of the resource. */
  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
