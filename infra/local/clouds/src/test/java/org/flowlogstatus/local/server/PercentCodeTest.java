package org.flowlogstatus.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.flowlogstatus.local.server.PercentCode.Pair;
import org.junit.jupiter.api.Test;

class PercentCodeTest {

  @Test
  void decodesUtf8() {
    assertThat(PercentCode.decode("%E4%BD%A0%20+")).isEqualTo("\u4F60 +");
  }

  @Test
  void leavesWhatIsNoEscape() {
    assertThat(PercentCode.decode("100%")).isEqualTo("100%");
    assertThat(PercentCode.decode("%4")).isEqualTo("%4");
    assertThat(PercentCode.decode("%zz%41")).isEqualTo("%zzA");
  }

  @Test
  void readsPairsInOrder() {
    assertThat(PercentCode.pairs("a=1&b&a=%3D+x&&=v"))
        .containsExactly(
            new Pair("a", "1"), new Pair("b", ""), new Pair("a", "= x"), new Pair("", "v"));
    assertThat(PercentCode.pairs("")).isEmpty();
  }
}
