package org.flowlogstatus.local.host.azure.invoke;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.flowlogstatus.local.host.TimeLimit;
import org.flowlogstatus.local.host.azure.app.Binding;
import org.flowlogstatus.local.host.azure.app.LoadedFunction;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpReply;
import org.jspecify.annotations.Nullable;

/** Runs functions, as the worker does: a new instance for every invocation. */
public final class Invoker {

  private static final Duration LONGEST_HTTP = Duration.ofSeconds(230);

  private final LocalStorage storage;
  private final BindingExpression expressions;
  private final TimeLimit httpLimit;
  private final TimeLimit limit;

  /**
   * An invoker.
   *
   * @param limit of one invocation; over HTTP the platform's front end waits for 230 seconds at
   *     most
   */
  public Invoker(LocalStorage storage, BindingExpression expressions, Duration limit) {
    this.storage = storage;
    this.expressions = expressions;
    this.limit = new TimeLimit(limit);
    this.httpLimit = new TimeLimit(limit.compareTo(LONGEST_HTTP) < 0 ? limit : LONGEST_HTTP);
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
    Map<String, ValueOutput> outputs = new HashMap<>();
    Map<String, Object> values = new HashMap<>();
    @Nullable Object returned = returned(function, trigger, outputs);
    outputs.forEach((name, output) -> putPresent(values, name, output.getValue()));
    putPresent(values, Binding.RETURN, returned);
    return values;
  }

  private @Nullable Object returned(
      LoadedFunction function, Trigger trigger, Map<String, ValueOutput> outputs)
      throws InvocationFailedException {
    TimeLimit waits = function.definition().isHttp() ? httpLimit : limit;
    try {
      return waits.await(() -> Optional.ofNullable(call(function, trigger, outputs))).orElse(null);
    } catch (TimeoutException e) {
      throw new InvocationFailedException(e);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      if (cause instanceof Error) {
        // It ends the worker's thread, and no caller learns of it.
        waits.waitInVain();
      }
      throw new InvocationFailedException(
          cause instanceof InvocationTargetException thrown ? thrown.getTargetException() : cause);
    }
  }

  /** On the invocation's own thread. */
  private @Nullable Object call(
      LoadedFunction function, Trigger trigger, Map<String, ValueOutput> outputs) throws Exception {
    Method method = function.method();
    Thread.currentThread().setContextClassLoader(loader(method));
    Object instance = function.instances().getInstance(method.getDeclaringClass());
    return method.invoke(
        instance,
        new HandlerArguments(function.definition(), trigger, storage, expressions)
            .of(method, outputs));
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
