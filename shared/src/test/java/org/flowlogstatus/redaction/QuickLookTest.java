package org.flowlogstatus.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer with something to strike out passes at one look; nearly all others do. */
class QuickLookTest {
  private static final int SHORTEST = 12;
  private static final int PIECE = 16;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=._-";
  private static final String ANSWER = "{\"id\":\"/subscriptions/1111/networkWatchers/nw\"}";

  @Test
  void aPieceOfASecretNeverPassesWhereverItStandsAndIsCut() {
    Random random = new Random(3);
    int harmless = 0;
    for (int i = 0; i < 2_000; i++) {
      List<String> secrets =
          List.of(letters(random, 12 + random.nextInt(4)), letters(random, 16 + i % 200));
      List<SecretForms> forms = forms(secrets);
      QuickLook look = new QuickLook(forms, SHORTEST);
      String padding = " ".repeat(i % 13);

      for (SecretForms secret : forms) {
        for (String form : secret.shorterThan(Integer.MAX_VALUE, SHORTEST)) {
          String text = padding + ANSWER.replace("nw", piece(random, form));
          assertThat(look.isHarmless(text.getBytes(UTF_8))).as("%s: %s", secrets, text).isFalse();
        }
      }
      harmless += look.isHarmless((padding + ANSWER).getBytes(UTF_8)) ? 1 : 0;
    }
    assertThat(harmless).isGreaterThan(1_950);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":\"a\\nb\"}",
        "{\"x\":\"a\\u0062c\"}",
        "{\"x\":\"a\\/b\"}",
        "{\"x\":\"a\\\\b\"}",
        "{\"x\":\"\u00e9\"}",
        "{\"x\":\"\u202e\"}",
        "{\"x\":\"\u007f\"}",
        "\\"
      })
  void aTextThatIsNotReadAsItStandsDoesNotPass(String json) {
    assertThat(new QuickLook(List.of(), SHORTEST).isHarmless(json.getBytes(UTF_8))).isFalse();
  }

  @Test
  void aQuoteInATextIsNoReasonToGoThroughIt() {
    String etag = "{\"etag\":\"W/\\\"00000000\\\"\"}";
    assertThat(new QuickLook(List.of(), SHORTEST).isHarmless(etag.getBytes(UTF_8))).isTrue();
    assertThat(new QuickLook(forms(List.of("a\"secret\"of\"many\"quotes")), SHORTEST))
        .satisfies(look -> assertThat(look.isHarmless(etag.getBytes(UTF_8))).isFalse());
  }

  private static List<SecretForms> forms(List<String> secrets) {
    List<SecretForms> forms = new ArrayList<>();
    secrets.forEach(secret -> forms.add(SecretForms.of(secret)));
    return forms;
  }

  /** The whole of a short one, in some case. */
  private static String piece(Random random, String form) {
    if (form.length() < PIECE) {
      return form.toUpperCase(Locale.ROOT);
    }
    int length = PIECE + random.nextInt(form.length() - PIECE + 1);
    int from = random.nextInt(form.length() - length + 1);
    String piece = form.substring(from, from + length);
    return random.nextBoolean() ? piece : piece.toLowerCase(Locale.ROOT);
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
