package org.flowlogstatus.local.host.fc;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionInitializer;
import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.flowlogstatus.local.host.Isolation;
import org.flowlogstatus.local.host.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * One function, of which one instance is kept. As on Function Compute, its first invocation finds
 * the handler, makes the instance and initializes it.
 */
final class FcFunction {

  private static final String PLATFORM = "com.aliyun.fc.runtime.";

  private final TemplateFunction template;
  private final ClassLoader classes;
  private volatile @Nullable StreamRequestHandler instance;

  /**
   * A function of the template whose code is in a jar.
   *
   * @throws IllegalArgumentException where there is no such jar
   */
  FcFunction(TemplateFunction template, Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException(template.name() + " has no code: " + jar);
    }
    this.template = template;
    this.classes = Isolation.of(List.of(jar), PLATFORM);
  }

  TemplateFunction template() {
    return template;
  }

  /**
   * What the handler writes for an event.
   *
   * @throws HandlerFailedException where there is no such handler, or it or its initializer threw
   */
  byte[] invoke(byte[] event, Context context) throws HandlerFailedException {
    try {
      return new TimeLimit(Duration.ofSeconds(template.timeoutSeconds()))
          .await(() -> written(event, context));
    } catch (TimeoutException e) {
      String seconds = "Function timed out after " + template.timeoutSeconds() + " seconds";
      throw new HandlerFailedException(new TimeoutException(seconds), instance != null);
    } catch (ExecutionException e) {
      throw new HandlerFailedException(e.getCause(), instance != null);
    }
  }

  /** On the invocation's own thread. */
  private byte[] written(byte[] event, Context context) throws Exception {
    Thread.currentThread().setContextClassLoader(classes);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    instance(context).handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.toByteArray();
  }

  /** The one instance; an initializer that threw is tried again by the next invocation. */
  private synchronized StreamRequestHandler instance(Context context) throws Exception {
    if (instance == null) {
      StreamRequestHandler handler =
          make(template.handler(), "handleRequest", StreamRequestHandler.class);
      if (template.initializer().isPresent()) {
        initializer(template.initializer().get(), handler).initialize(context);
      }
      instance = handler;
    }
    return instance;
  }

  /** The handler itself where its class is named, else an instance of its own. */
  private FunctionInitializer initializer(String text, Object handler) throws Exception {
    return text.startsWith(handler.getClass().getName() + "::")
        ? (FunctionInitializer) handler
        : make(text, "initialize", FunctionInitializer.class);
  }

  private <T> T make(String text, String method, Class<T> type)
      throws ReflectiveOperationException {
    if (!text.endsWith("::" + method)) {
      throw new IllegalArgumentException("no method of " + type.getSimpleName() + ": " + text);
    }
    String name = text.substring(0, text.length() - method.length() - 2);
    return Class.forName(name, true, classes).asSubclass(type).getConstructor().newInstance();
  }
}
