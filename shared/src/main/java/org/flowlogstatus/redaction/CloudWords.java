package org.flowlogstatus.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what may be shown of a cloud's words, for all of them: no secret that the cloud was sent,
 * be it cut, escaped, encoded or in other case, and no character that could pass for another.
 */
public final class CloudWords {
  private static final int MOST_QUOTED = 500;
  private static final int MOST_OF_AN_ID = 200;

  /** In an answer nothing is struck out that might as well be a name. */
  private static final int PIECE_IN_ANSWERS = 16;

  private static final int WHOLE_IN_ANSWERS = 12;
  private static final int PIECE_IN_QUOTES = 8;

  private final List<String> secrets;
  private Optional<Fragments> inAnswers = Optional.empty();

  private CloudWords(List<String> secrets) {
    this.secrets = secrets;
  }

  /** The words of a cloud that was sent these secrets. */
  public static CloudWords without(List<String> secrets) {
    return new CloudWords(secrets);
  }

  /** Free text, and no more of it than a person reads. */
  public String quoted(String text) {
    Fragments pieces = new Fragments(forms(), PIECE_IN_QUOTES, 1);
    return cut(Visible.of(pieces.struckOut(text)).trim(), MOST_QUOTED);
  }

  /** The id of a call. */
  public Optional<String> id(Optional<String> id) {
    return id.isPresent() ? Optional.of(cut(shown(id.get()), MOST_OF_AN_ID)) : id;
  }

  /** An answer, in which all texts are made so. */
  public <T extends JsonNode> T answer(T answer) {
    if (answer instanceof ObjectNode) {
      for (Map.Entry<String, JsonNode> field : answer.properties()) {
        field.setValue(shown(field.getValue()));
      }
    } else if (answer instanceof ArrayNode) {
      ArrayNode elements = (ArrayNode) answer;
      for (int i = 0; i < elements.size(); i++) {
        elements.set(i, shown(elements.get(i)));
      }
    }
    return answer;
  }

  private JsonNode shown(JsonNode node) {
    if (!node.isTextual()) {
      return answer(node);
    }
    String text = node.textValue();
    String shown = shown(text);
    return shown.equals(text) ? node : TextNode.valueOf(shown);
  }

  private String shown(String text) {
    if (inAnswers.isEmpty()) {
      inAnswers = Optional.of(new Fragments(forms(), PIECE_IN_ANSWERS, WHOLE_IN_ANSWERS));
    }
    return Visible.of(inAnswers.get().struckOut(text));
  }

  private List<SecretForms> forms() {
    List<SecretForms> forms = new ArrayList<>();
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        forms.add(SecretForms.of(secret));
      }
    }
    return forms;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
