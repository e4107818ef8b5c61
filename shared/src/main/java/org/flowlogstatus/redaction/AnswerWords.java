package org.flowlogstatus.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** The words of one answer of a cloud. */
public final class AnswerWords {
  private final CloudWords words;
  private final boolean harmless;

  /**
   * The words.
   *
   * @param harmless whether every text can be shown as it came
   */
  AnswerWords(CloudWords words, boolean harmless) {
    this.words = words;
    this.harmless = harmless;
  }

  /** The answer or a part of it, with only texts that may be shown. */
  public <T extends JsonNode> T shown(T answer) {
    if (harmless) {
      return answer;
    }
    if (answer instanceof ObjectNode) {
      for (Map.Entry<String, JsonNode> field : answer.properties()) {
        field.setValue(element(field.getValue()));
      }
    } else if (answer instanceof ArrayNode) {
      ArrayNode elements = (ArrayNode) answer;
      for (int i = 0; i < elements.size(); i++) {
        elements.set(i, element(elements.get(i)));
      }
    }
    return answer;
  }

  private JsonNode element(JsonNode node) {
    if (!node.isTextual()) {
      return shown(node);
    }
    String text = node.textValue();
    String shown = words.shown(text);
    return shown.equals(text) ? node : TextNode.valueOf(shown);
  }
}
