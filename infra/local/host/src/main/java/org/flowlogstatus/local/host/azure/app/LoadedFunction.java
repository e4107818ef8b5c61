package org.flowlogstatus.local.host.azure.app;

import com.microsoft.azure.functions.annotation.FunctionName;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A function whose entry point was found.
 *
 * @param definition its bindings
 * @param method public, of a class with a public constructor without parameters
 */
public record LoadedFunction(FunctionDefinition definition, Method method) {

  /**
   * Finds the entry point and initializes its class.
   *
   * @throws IllegalArgumentException where there is no such method, or its class does not start
   */
  static LoadedFunction load(FunctionDefinition definition, ClassLoader classes) {
    String entryPoint = definition.entryPoint();
    int dot = entryPoint.lastIndexOf('.');
    if (dot < 0) {
      throw noEntryPoint(definition, null);
    }
    try {
      Class<?> type = Class.forName(entryPoint.substring(0, dot), true, classes);
      return new LoadedFunction(
          definition, method(definition, type, entryPoint.substring(dot + 1)));
    } catch (ExceptionInInitializerError e) {
      throw new IllegalArgumentException(
          definition.name() + " does not start: " + e.getCause(), e.getCause());
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
