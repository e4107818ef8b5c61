package org.flowlogstatus.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Sources: RFC 4231, and the platform's own HMAC. */
class HmacSha256Test {

  @Test
  void isAsTheStandardSays() {
    assertThat(Sha256.hex(HmacSha256.of("Jefe", "what do ya want for nothing?")))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assertThat(Sha256.hex(HmacSha256.of("\u000b".repeat(20), "Hi There")))
        .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  }

  @Property
  void isThePlatformsOwn(
      @ForAll @NotEmpty @StringLength(max = 80) String key,
      @ForAll @StringLength(max = 200) String text)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    assertThat(HmacSha256.of(key, text))
        .isEqualTo(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
