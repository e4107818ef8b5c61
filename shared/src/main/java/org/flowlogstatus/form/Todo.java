package org.flowlogstatus.form;

import java.util.List;
import org.immutables.value.Value;

/** One thing to do. */
@Value.Immutable
public interface Todo {
  /** In the contract's word. */
  @Value.Parameter
  String action();

  /** The kind of thing that it is done to, and its id. */
  @Value.Parameter
  String targetType();

  @Value.Parameter
  String targetId();

  /** The parameters that it needs. */
  @Value.Parameter
  List<String> needs();

  @Value.Parameter
  List<String> warnings();

  /** Each a line for a shell. */
  @Value.Parameter
  List<String> commands();

  static Todo of(
      String action,
      String targetType,
      String targetId,
      List<String> needs,
      List<String> warnings,
      List<String> commands) {
    return ImmutableTodo.of(action, targetType, targetId, needs, warnings, commands);
  }
}
