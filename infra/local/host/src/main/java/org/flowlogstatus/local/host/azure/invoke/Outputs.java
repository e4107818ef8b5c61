package org.flowlogstatus.local.host.azure.invoke;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.host.azure.app.Binding;
import org.flowlogstatus.local.host.azure.app.FunctionDefinition;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpReply;
import org.jspecify.annotations.Nullable;

/** Hands on what an invocation put out. */
final class Outputs {

  private final LocalStorage storage;
  private final BindingExpression expressions;

  Outputs(LocalStorage storage, BindingExpression expressions) {
    this.storage = storage;
    this.expressions = expressions;
  }

  /** An HTTP function's answer; a function that returns none answers with an empty body. */
  static HttpReply reply(@Nullable Object returned) {
    if (returned instanceof FunctionResponse response) {
      return response.toReply();
    }
    if (returned instanceof HttpResponseMessage response) {
      return new FunctionResponse().status(response.getStatus()).body(response.getBody()).toReply();
    }
    return new FunctionResponse().body(returned).toReply();
  }

  /**
   * Puts the messages on their queues and writes the blobs.
   *
   * @return binding name to what was put out: an array of messages, empty where there was none, or
   *     a blob's content, absent where none was written
   */
  ObjectNode store(FunctionDefinition function, Trigger trigger, Map<String, Object> values) {
    ObjectNode outputs = JsonNodeFactory.instance.objectNode();
    for (Binding binding : function.outputs()) {
      Object value = values.get(binding.name());
      if (binding.is("queue")) {
        outputs.set(binding.name(), enqueue(binding, trigger, Conversion.toMessages(value)));
      } else if (binding.is("blob")) {
        write(binding, trigger, Conversion.toText(value))
            .ifPresent(content -> outputs.put(binding.name(), content));
      } else if (!binding.is("http")) {
        throw new IllegalArgumentException("the local host has no output " + binding.type());
      }
    }
    return outputs;
  }

  private ArrayNode enqueue(Binding binding, Trigger trigger, List<String> messages) {
    storage.put(place(binding, "queueName", trigger), messages);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    messages.forEach(array::add);
    return array;
  }

  private Optional<String> write(Binding binding, Trigger trigger, Optional<String> content) {
    content.ifPresent(
        text ->
            storage.write(place(binding, "path", trigger), text.getBytes(StandardCharsets.UTF_8)));
    return content;
  }

  private String place(Binding binding, String setting, Trigger trigger) {
    String template = binding.text(setting).orElse("");
    return expressions
        .resolve(template, trigger)
        .orElseThrow(
            () -> new IllegalArgumentException("the trigger does not fill in " + template));
  }
}
