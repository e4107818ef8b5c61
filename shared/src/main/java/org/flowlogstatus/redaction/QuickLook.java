package org.flowlogstatus.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides for most answers, in one pass over their bytes, that their texts can be shown as they
 * are: they have only visible ASCII and no run of letters that a secret has. In all other answers
 * each text is searched.
 */
final class QuickLook {
  /** Any stretch of this length holds six letters that begin at a multiple of six. */
  private static final int SHORTEST_SEEN = 2 * SixLetters.LENGTH - 1;

  private static final int DELETE = 0x7f;

  private final List<SixLetters> secrets = new ArrayList<>();
  private final boolean isTold;

  /**
   * A look for secrets.
   *
   * @param shortest how long what is struck out is at least, {@link #SHORTEST_SEEN} or more
   */
  QuickLook(List<SecretForms> secrets, int shortest) {
    boolean quoted = false;
    for (SecretForms secret : secrets) {
      this.secrets.add(secret.sixLetters(shortest));
      quoted |= secret.hasQuote();
    }
    // JSON escapes such a secret.
    this.isTold = !quoted && shortest >= SHORTEST_SEEN;
  }

  /** Whether no text of an answer in JSON needs a change. */
  boolean isHarmless(byte[] answer) {
    return isTold && isPlain(answer) && !holdsLetters(answer);
  }

  /** Whether nothing must be removed from a text. */
  boolean isWithoutSecrets(byte[] text) {
    for (byte b : text) {
      if (b < 0) {
        return false;
      }
    }
    return isTold && !holdsLetters(text);
  }

  /**
   * Visible ASCII, in which a text stands as it is read: only a quote is escaped. A text of valid
   * JSON has no control character.
   */
  private static boolean isPlain(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (b < 0 || b == DELETE) {
        return false;
      }
      if (b == '\\' && (i + 1 == json.length || json[++i] != '"')) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsLetters(byte[] answer) {
    for (SixLetters secret : secrets) {
      if (secret.isIn(answer)) {
        return true;
      }
    }
    return false;
  }
}
