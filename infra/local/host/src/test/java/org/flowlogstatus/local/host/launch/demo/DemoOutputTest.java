package org.flowlogstatus.local.host.launch.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code infra/local/run} prints where all is well: then without the hosts' own log. */
class DemoOutputTest {
  private static final int MOST_LINES = 200;
  private static final int MOST_BYTES = 40 * 1024;
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  @Test
  @Timeout(300)
  void isForAPersonWhoSeesItForTheFirstTime() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, UTF_8);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Installation project = new Installation(Path.of("..", "..", "..").toRealPath());

    Map<String, String> settings =
        Map.of("LOCAL_AZURE_JVM_FLAGS", SHORT_LIVED, "LOCAL_ALIBABA_JVM_FLAGS", SHORT_LIVED);

    int code =
        new Demo(project, settings, new ShortPrinter(out), nowhere).run(ServeOptions.ephemeral());

    String text = printed.toString(UTF_8);
    assertThat(code).as(text).isZero();
    assertThat(printed.size()).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(text.lines().count()).isBetween(50L, (long) MOST_LINES);
    assertThat(text)
        .contains("Azure: ", "Alibaba Cloud: ", "{\"schemaVersion\"", "NOT_COVERED")
        .contains("answered as expected", "Where to look next:", "infra/cli/flowlog sweep --demo");
  }
}
