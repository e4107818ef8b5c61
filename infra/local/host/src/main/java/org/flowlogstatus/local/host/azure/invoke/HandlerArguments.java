package org.flowlogstatus.local.host.azure.invoke;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.OutputBinding;
import com.microsoft.azure.functions.annotation.BindingName;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.host.azure.app.Binding;
import org.flowlogstatus.local.host.azure.app.FunctionDefinition;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.jspecify.annotations.Nullable;

/** Finds the argument of each parameter of one invocation. */
final class HandlerArguments {

  private static final String ANNOTATIONS = "com.microsoft.azure.functions.annotation.";

  private final FunctionDefinition definition;
  private final Trigger trigger;
  private final LocalStorage storage;
  private final BindingExpression expressions;

  HandlerArguments(
      FunctionDefinition definition,
      Trigger trigger,
      LocalStorage storage,
      BindingExpression expressions) {
    this.definition = definition;
    this.trigger = trigger;
    this.storage = storage;
    this.expressions = expressions;
  }

  /** The arguments; what is put out through them will be found in {@code outputs}, by name. */
  @Nullable Object[] of(Method method, Map<String, ValueOutput> outputs) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> argument(parameter, outputs))
        .toArray();
  }

  private @Nullable Object argument(Parameter parameter, Map<String, ValueOutput> outputs) {
    if (parameter.getType() == ExecutionContext.class) {
      return new LocalExecutionContext(definition.name());
    }
    BindingName metadata = parameter.getAnnotation(BindingName.class);
    if (metadata != null) {
      return Conversion.toParameter(
          trigger.value(metadata.value()), parameter.getParameterizedType());
    }
    String name = bindingName(parameter);
    if (parameter.getType() == OutputBinding.class) {
      return outputs.computeIfAbsent(name, key -> new ValueOutput());
    }
    return input(definition.binding(name), parameter);
  }

  private @Nullable Object input(Binding binding, Parameter parameter) {
    if (parameter.getType() == HttpRequestMessage.class) {
      return FunctionRequest.of(trigger.request().orElseThrow(), parameter.getParameterizedType());
    }
    if (binding.isTrigger()) {
      return Conversion.toParameter(Optional.of(trigger.text()), parameter.getParameterizedType());
    }
    if (binding.is("blob")) {
      Optional<String> path = expressions.resolve(binding.text("path").orElse(""), trigger);
      return Conversion.toBlobParameter(
          path.flatMap(storage::read), parameter.getParameterizedType());
    }
    throw new IllegalArgumentException("the local host has no input binding " + binding.type());
  }

  private static String bindingName(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .filter(annotation -> annotation.annotationType().getName().startsWith(ANNOTATIONS))
        .findFirst()
        .map(HandlerArguments::name)
        .orElseThrow(() -> new IllegalArgumentException("no binding for " + parameter));
  }

  private static String name(Annotation annotation) {
    try {
      return (String) annotation.annotationType().getMethod("name").invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no name in " + annotation, e);
    }
  }
}
