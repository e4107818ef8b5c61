package org.flowlogstatus.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what may be shown of a cloud's words, for all of them: no secret that the cloud was sent,
 * be it cut, escaped, encoded or in other case, and no character that could pass for another.
 */
public final class CloudWords {
  private static final int MOST_QUOTED = 500;
  private static final int MOST_OF_AN_ID = 200;

  /** In an answer, nothing is removed that may be a name. */
  private static final int PIECE_IN_ANSWERS = 16;

  private static final int WHOLE_IN_ANSWERS = 12;
  private static final int PIECE_IN_QUOTES = 8;

  private final List<String> secrets;
  private Optional<Fragments> inAnswers = Optional.empty();
  private Optional<QuickLook> look = Optional.empty();

  private CloudWords(List<String> secrets) {
    this.secrets = secrets;
  }

  /** The words of a cloud that was sent these secrets. */
  public static CloudWords without(List<String> secrets) {
    return new CloudWords(secrets);
  }

  /** Free text, cut to what a person reads. */
  public String quoted(String text) {
    Fragments pieces = new Fragments(forms(), PIECE_IN_QUOTES, 1);
    return cut(Visible.of(pieces.struckOut(text)).trim(), MOST_QUOTED);
  }

  /** The id of a call. */
  public Optional<String> id(Optional<String> id) {
    return id.isPresent() ? Optional.of(cut(shown(id.get()), MOST_OF_AN_ID)) : id;
  }

  /**
   * The words of one answer. For most answers, one look shows that all can be shown as they are.
   *
   * @param json the answer as it came, in UTF-8
   */
  public AnswerWords of(byte[] json) {
    return new AnswerWords(this, look().isHarmless(json));
  }

  /** A text of an answer. */
  String shown(String text) {
    if (look().isWithoutSecrets(text.getBytes(UTF_8))) {
      return Visible.of(text);
    }
    if (inAnswers.isEmpty()) {
      inAnswers = Optional.of(new Fragments(forms(), PIECE_IN_ANSWERS, WHOLE_IN_ANSWERS));
    }
    return Visible.of(inAnswers.get().struckOut(text));
  }

  private QuickLook look() {
    if (look.isEmpty()) {
      look = Optional.of(new QuickLook(forms(), WHOLE_IN_ANSWERS));
    }
    return look.get();
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
