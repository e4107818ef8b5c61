package org.flowlogstatus.local.host.azure.invoke;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.local.host.azure.app.Binding;
import org.flowlogstatus.local.host.azure.app.LoadedFunction;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpReply;
import org.jspecify.annotations.Nullable;

/** Runs functions, as the worker does: a new instance for every invocation. */
public final class Invoker {

  private final LocalStorage storage;
  private final BindingExpression expressions;

  public Invoker(LocalStorage storage, BindingExpression expressions) {
    this.storage = storage;
    this.expressions = expressions;
  }

  /**
   * An HTTP function's answer to a request.
   *
   * @throws InvocationFailedException where it threw
   */
  public HttpReply answer(LoadedFunction function, Trigger trigger)
      throws InvocationFailedException {
    Map<String, Object> values = run(function, trigger);
    return guarded(
        () -> {
          new Outputs(storage, expressions).store(function.definition(), trigger, values);
          return Outputs.reply(values.get(Binding.RETURN));
        });
  }

  /**
   * What any other function put out.
   *
   * @throws InvocationFailedException where it threw
   */
  public ObjectNode fire(LoadedFunction function, Trigger trigger)
      throws InvocationFailedException {
    Map<String, Object> values = run(function, trigger);
    return guarded(
        () -> new Outputs(storage, expressions).store(function.definition(), trigger, values));
  }

  private Map<String, Object> run(LoadedFunction function, Trigger trigger)
      throws InvocationFailedException {
    Method method = function.method();
    Map<String, ValueOutput> outputs = new HashMap<>();
    Map<String, Object> values = new HashMap<>();
    @Nullable Object returned =
        guarded(
            () -> {
              Thread.currentThread().setContextClassLoader(loader(method));
              Object instance = method.getDeclaringClass().getConstructor().newInstance();
              return method.invoke(
                  instance,
                  new Parameters(function.definition(), trigger, storage, expressions)
                      .of(method, outputs));
            });
    outputs.forEach((name, output) -> putPresent(values, name, output.getValue()));
    putPresent(values, Binding.RETURN, returned);
    return values;
  }

  private static ClassLoader loader(Method method) {
    return method.getDeclaringClass().getClassLoader();
  }

  private static void putPresent(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private interface Call<T extends @Nullable Object> {
    T run() throws ReflectiveOperationException;
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private static <T extends @Nullable Object> T guarded(Call<T> call)
      throws InvocationFailedException {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw new InvocationFailedException(e.getTargetException());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw new InvocationFailedException(e);
    }
  }
}
