package org.flowlogstatus.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A secret in all the ways in which it may be written. The forms of the last few secrets are kept:
 * a token is sent with thousands of calls, and has thousands of pieces.
 */
final class SecretForms {
  private static final int MOST_KEPT = 32;
  private static final Map<String, SecretForms> KEPT = new LinkedHashMap<>();

  private final List<String> forms;
  private Optional<PieceIndex> kept = Optional.empty();
  private int keptLength;
  private Optional<SixLetters> sixLetters = Optional.empty();

  private SecretForms(String secret) {
    Set<String> all = new LinkedHashSet<>();
    addForms(secret, all);
    this.forms = List.copyOf(all);
  }

  /** The forms of a secret that is not empty. */
  static SecretForms of(String secret) {
    synchronized (KEPT) {
      SecretForms known = KEPT.remove(secret);
      SecretForms forms = known == null ? new SecretForms(secret) : known;
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.remove(KEPT.keySet().iterator().next());
      }
      KEPT.put(secret, forms);
      return forms;
    }
  }

  /** The pieces of those forms that are no shorter than a piece. */
  synchronized PieceIndex pieces(int length) {
    if (kept.isEmpty() || keptLength != length) {
      kept = Optional.of(new PieceIndex(ofLength(length, Integer.MAX_VALUE), length));
      keptLength = length;
    }
    return kept.get();
  }

  boolean hasQuote() {
    return forms.get(0).indexOf('"') >= 0;
  }

  /** The runs of six letters in those forms that are no shorter than that. */
  synchronized SixLetters sixLetters(int shortest) {
    if (sixLetters.isEmpty()) {
      sixLetters = Optional.of(new SixLetters(ofLength(shortest, Integer.MAX_VALUE)));
    }
    return sixLetters.get();
  }

  /** The forms that are shorter than a piece, and not too short. */
  List<String> shorterThan(int length, int shortest) {
    return ofLength(shortest, length - 1);
  }

  private List<String> ofLength(int least, int most) {
    List<String> those = new ArrayList<>();
    for (String form : forms) {
      if (form.length() >= least && form.length() <= most) {
        those.add(form);
      }
    }
    return those;
  }

  private static void addForms(String secret, Set<String> forms) {
    forms.add(secret);
    if (isEverEscaped(secret)) {
      String escaped = URLEncoder.encode(secret, UTF_8);
      forms.add(escaped);
      forms.add(URLEncoder.encode(escaped, UTF_8));
      forms.add(secret.replace("/", "\\/"));
      forms.add(unicodeEscaped(secret));
    }
    byte[] bytes = secret.getBytes(UTF_8);
    for (int shift = 0; shift < 3; shift++) {
      addBase64(bytes, shift, forms);
    }
  }

  /** Its form inside a longer value that begins some bytes before. */
  private static void addBase64(byte[] secret, int shift, Set<String> forms) {
    byte[] within = new byte[shift + secret.length];
    System.arraycopy(secret, 0, within, shift, secret.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(within);
    // The first and last letters also hold bits of the bytes beside it.
    int begin = shift == 0 ? 0 : shift + 1;
    int end = encoded.length() - (within.length % 3 == 0 ? 0 : 1);
    if (begin < end) {
      String certain = encoded.substring(begin, end);
      forms.add(certain);
      forms.add(certain.replace('+', '-').replace('/', '_'));
    }
  }

  /**
   * Whether it has a character that some encoders escape; most tokens and all signatures have none.
   */
  private static boolean isEverEscaped(String secret) {
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '-' && c != '_' && c != '.') {
        return true;
      }
    }
    return false;
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
}
