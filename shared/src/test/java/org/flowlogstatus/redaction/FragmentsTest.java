package org.flowlogstatus.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is struck out by an index of pieces is what a search at every place finds. */
class FragmentsTest {
  private static final String LETTERS = "abAB-";
  private static final int PIECE = 5;
  private static final int SHORTEST = 3;

  @Test
  void strikesOutWhatASearchAtEveryPlaceFinds() {
    Random random = new Random(11);
    int struckOut = 0;
    for (int i = 0; i < 3_000; i++) {
      List<String> secrets = List.of(text(random, 3 + random.nextInt(9)), text(random, 14));
      String text = text(random, 20) + secrets.get(1).substring(random.nextInt(14)) + "a";
      List<SecretForms> forms = new ArrayList<>();
      secrets.forEach(secret -> forms.add(SecretForms.of(secret)));

      String shown = new Fragments(forms, PIECE, SHORTEST).struckOut(text);

      assertThat(shown).as("%s in %s", secrets, text).isEqualTo(bySearch(all(forms), text));
      struckOut += shown.contains("***") ? 1 : 0;
    }
    assertThat(struckOut).isBetween(500, 2_900);
  }

  @Test
  void aPieceOfALongTokenIsFoundWhereverItIsCut() {
    String token = text(new Random(5), 400, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789._-");
    CloudWords words = CloudWords.without(List.of(token));
    for (int from = 0; from + 20 <= token.length(); from += 7) {
      String cut = token.substring(from, from + 20).toUpperCase(Locale.ROOT);

      assertThat(words.quoted("it says " + cut + " here")).isEqualTo("it says *** here");
    }
  }

  private static List<String> all(List<SecretForms> secrets) {
    List<String> all = new ArrayList<>();
    for (SecretForms secret : secrets) {
      all.addAll(secret.shorterThan(Integer.MAX_VALUE, SHORTEST));
    }
    return all;
  }

  private static String bySearch(List<String> forms, String text) {
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int longest = 0;
      for (String form : forms) {
        longest = Math.max(longest, matching(form, text, at));
      }
      shown.append(longest > 0 ? "***" : text.substring(at, at + 1));
      at += Math.max(1, longest);
    }
    return shown.toString();
  }

  private static int matching(String form, String text, int at) {
    int longest = 0;
    for (int from = 0; from < form.length(); from++) {
      int common = 0;
      while (from + common < form.length()
          && text.regionMatches(true, at, form, from, common + 1)) {
        common++;
      }
      boolean counts = form.length() < PIECE ? common == form.length() : common >= PIECE;
      longest = counts ? Math.max(longest, common) : longest;
    }
    return longest;
  }

  private static String text(Random random, int length) {
    return text(random, length, LETTERS);
  }

  private static String text(Random random, int length, String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
