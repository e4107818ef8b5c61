package org.flowlogstatus.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** How the secrets may be written. */
  private List<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    for (String secret : secrets) {
      if (!secret.isEmpty()) {
        addForms(secret, forms);
      }
    }
    return new ArrayList<>(forms);
  }

  private static void addForms(String secret, Set<String> forms) {
    forms.add(secret);
    String escaped = URLEncoder.encode(secret, UTF_8);
    forms.add(escaped);
    forms.add(URLEncoder.encode(escaped, UTF_8));
    forms.add(secret.replace("/", "\\/"));
    forms.add(unicodeEscaped(secret));
    byte[] bytes = secret.getBytes(UTF_8);
    for (int shift = 0; shift < 3; shift++) {
      addBase64(bytes, shift, forms);
    }
  }

  /** As it looks inside of something longer, which begins so many bytes before. */
  private static void addBase64(byte[] secret, int shift, Set<String> forms) {
    byte[] within = new byte[shift + secret.length];
    System.arraycopy(secret, 0, within, shift, secret.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(within);
    // The letters at either end hold bits of what stands beside.
    int begin = shift == 0 ? 0 : shift + 1;
    int end = encoded.length() - (within.length % 3 == 0 ? 0 : 1);
    if (begin < end) {
      String certain = encoded.substring(begin, end);
      forms.add(certain);
      forms.add(certain.replace('+', '-').replace('/', '_'));
    }
  }

  private static String unicodeEscaped(String secret) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
      escaped.append(plain ? String.valueOf(c) : Visible.escaped(c));
    }
    return escaped.toString();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
