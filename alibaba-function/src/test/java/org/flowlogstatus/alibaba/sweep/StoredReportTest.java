package org.flowlogstatus.alibaba.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.ELSEWHERE;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.account;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.twoRegions;
import static org.flowlogstatus.alibaba.sweep.ReportFolder.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.alibaba.TestAccount;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stored report of an account: what is compared with it, and when it is replaced. */
@Timeout(120)
class StoredReportTest {
  private ReportFolder folder;

  @BeforeEach
  void makeFolder(@TempDir Path reports) {
    folder = new ReportFolder(reports);
  }

  @Test
  void aReportThatIsOlderThanTheStoredOneIsNotStoredAndTellsNoChange() throws IOException {
    folder.timed(account("Active", 1).estate());
    String later =
        Files.readString(folder.report())
            .replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"2099-01-01T00:00:00Z\"");
    Files.writeString(folder.report(), later);
    assertThat(types(folder.timed(account("Inactive", 1).estate())))
        .containsExactly("sweep.completed");
    assertThat(Files.readString(folder.report())).isEqualTo(later);
  }

  @Test
  void aPageLiesBesideTheReportAndSaysWhatChanged() throws IOException {
    folder.timed(account("Active", 1).estate());
    assertThat(Files.readString(folder.page())).doesNotContain("What changed");
    folder.timed(account("Inactive", 1).estate());
    assertThat(Files.readString(folder.page()))
        .startsWith("<!DOCTYPE html>")
        .contains("What changed since", "LOGGING COVERED", "SWITCHED_OFF NOT_COVERED");
  }

  @Test
  void aCompletedSweepSaysWhereTheWholeReportIs() {
    JsonNode event = EmbeddedAlibaba.json(folder.timed(account("Active", 1).estate()).get(0));
    assertThat(Path.of(event.path("dataref").asText())).isEqualTo(folder.report()).exists();
  }

  @Test
  void afterAMassChangeTheAnswerFitsAndNoChangeIsLost() throws IOException {
    folder.timed(account("Active", 120).estate());
    List<String> events = folder.timed(account("Inactive", 120).estate());
    String answer = "[" + String.join(",", events) + "]";
    assertThat(Carrier.FUNCTION_DESTINATION.size(answer)).isLessThanOrEqualTo(40 * 1024 - 2);
    assertThat(types(events)).contains("changed", "changed.many", "sweep.completed");
    long alone = types(events).stream().filter(type -> type.equals("changed")).count();
    JsonNode many =
        events.stream()
            .map(EmbeddedAlibaba::json)
            .filter(e -> e.at("/data/count").isInt())
            .findFirst()
            .get();
    JsonNode file = read(Path.of(many.path("dataref").asText()));
    assertThat(file).hasSize(many.at("/data/count").asInt());
    file.forEach(event -> SchemaAssert.assertCloudEvent(event.toString()));
    assertThat(alone + file.size()).isEqualTo(241);
    assertThat(
            EmbeddedAlibaba.json(Files.readString(folder.report()))
                .at("/lastChange/targets")
                .asInt())
        .isEqualTo(241);
  }

  @Test
  void aReaderAlwaysFindsAWholeReport() throws Exception {
    folder.timed(account("Active", 40).estate());
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reads =
        CompletableFuture.supplyAsync(
            () -> {
              int whole = 0;
              while (!done.get() || whole == 0) {
                whole += isWhole() ? 1 : -1_000_000;
              }
              return whole;
            });
    for (int i = 0; i < 8; i++) {
      folder.timed(account(i % 2 == 0 ? "Inactive" : "Active", 40).estate());
    }
    done.set(true);
    assertThat(reads.get()).isPositive();
    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void theFirstReportOfARegionTellsNoChangeThoughOthersAreStored() {
    folder.timed(twoRegions("Active"), TestAccount.REGION);
    assertThat(types(folder.timed(twoRegions("Active"), TestAccount.REGION + "," + ELSEWHERE)))
        .containsExactly("sweep.completed");
    assertThat(types(folder.timed(twoRegions("Active"), TestAccount.REGION)))
        .containsExactly("sweep.completed");
  }

  private boolean isWhole() {
    try {
      String text = Files.readString(folder.report());
      return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return EmbeddedAlibaba.json("{\"events\":" + Files.readString(file) + "}").path("events");
  }
}
