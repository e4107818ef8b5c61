package org.flowlogstatus.local.host.azure.app;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A function whose entry point was found.
 *
 * @param definition its bindings
 * @param method public, of a class with a public constructor without parameters
 * @param instances makes an instance of that class
 */
public record LoadedFunction(
    FunctionDefinition definition, Method method, FunctionInstanceInjector instances) {

  /**
   * Finds the entry point; as in the worker, its class is initialized by the first invocation.
   *
   * @throws IllegalArgumentException where there is no such method
   */
  static LoadedFunction load(
      FunctionDefinition definition, ClassLoader classes, FunctionInstanceInjector instances) {
    String entryPoint = definition.entryPoint();
    int dot = entryPoint.lastIndexOf('.');
    if (dot < 0) {
      throw noEntryPoint(definition, null);
    }
    try {
      Class<?> type = Class.forName(entryPoint.substring(0, dot), false, classes);
      return new LoadedFunction(
          definition, method(definition, type, entryPoint.substring(dot + 1)), instances);
    } catch (ClassNotFoundException | LinkageError e) {
      throw noEntryPoint(definition, e);
    }
  }

  private static Method method(FunctionDefinition definition, Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .max(Comparator.comparing(method -> method.isAnnotationPresent(FunctionName.class)))
        .orElseThrow(() -> noEntryPoint(definition, null));
  }

  private static IllegalArgumentException noEntryPoint(
      FunctionDefinition definition, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        definition.name() + " has no entry point " + definition.entryPoint(), cause);
  }
}
