package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever comes in: an answer within its bounds, or a failure that says so. */
class AnswerFuzzTest {
  private static final int MOST = 10_000;

  @FuzzTest(maxDuration = "40s")
  void anyBytesAreAnAnswerOrNone(byte[] bytes) {
    ByteSource in = new ByteSource(new ByteArrayInputStream(bytes));
    try {
      Head head = Head.read(in);
      byte[] body = Body.read(head, in, MOST);

      assertThat(body.length).isLessThanOrEqualTo(Math.min(MOST, bytes.length));
      assertThat(head.status()).isBetween(200, 999);
      assertThat(head.headers()).hasSizeLessThanOrEqualTo(100);
    } catch (IOException e) {
      // The one way to fail.
    }
  }
}
