package org.flowlogstatus.local.host.azure.invoke;

import com.microsoft.azure.functions.OutputBinding;
import org.jspecify.annotations.Nullable;

/** Holds what a function puts out through a parameter. */
final class ValueOutput implements OutputBinding<@Nullable Object> {

  private @Nullable Object value;

  @Override
  public @Nullable Object getValue() {
    return value;
  }

  @Override
  public void setValue(@Nullable Object newValue) {
    value = newValue;
  }
}
