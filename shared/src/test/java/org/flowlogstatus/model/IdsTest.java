package org.flowlogstatus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
  @ParameterizedTest
  @CsvSource({
    "/resourceGroups/Shop, /RESOURCEGROUPS/shop",
    "Ärger, äRGER",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "\uD801\uDC00, \uD801\uDC28",
    "IWIJ, iwij",
  })
  void idsThatDifferInCaseOnlyAreTheSame(String one, String other) {
    assertThat(Ids.same(one, other)).isTrue();
    assertThat(Ids.key(one)).isEqualTo(Ids.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "\u212A, K",
    "\u212A, k",
    "\u017F, s",
    "\u017F, S",
    "\u0131, i",
    "\u0131, I",
    "\u0130, i",
    "\u0130, I",
    "straße, strasse",
    "straße, STRASSE",
    "é, e\u0301",
    "web, web1",
    "a\uD801, a\uD801\uDC00",
  })
  void allOthersAreNot(String one, String other) {
    assertThat(Ids.same(one, other)).isFalse();
    assertThat(Ids.same(other, one)).isFalse();
    assertThat(Ids.key(one)).isNotEqualTo(Ids.key(other));
  }

  @Test
  void sameAndKeyAgreeOnEveryLetter() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      String text = Character.toString(letter);
      for (int other :
          new int[] {Character.toUpperCase(letter), Character.toLowerCase(letter), 'k', 's', 'i'}) {
        String otherText = Character.toString(other);
        assertThat(Ids.same(text, otherText))
            .as("%x %x", letter, other)
            .isEqualTo(Ids.key(text).equals(Ids.key(otherText)));
      }
      boolean ascii = letter < 0x80;
      assertThat(Ids.key(text).codePointAt(0) < 0x80).as("%x", letter).isEqualTo(ascii);
      assertThat(Ids.key(text)).as("%x", letter).hasSameSizeAs(text);
    }
  }
}
