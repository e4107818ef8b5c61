package org.flowlogstatus.local.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The functions on their hosts, with a role in every account of the directory. */
abstract class EveryAccountServed {
  static final String SWEEP = "flow-log-status-sweep";
  static final String CHANGED = "flow-log-status-changed";

  @TempDir static Path reports;

  static Served served;

  @BeforeAll
  static void serve() {
    served =
        Served.with(
            Map.of(
                "FLOWLOG_ALIBABA_ROLES",
                "directory:" + Organisation.ROLE,
                "FLOWLOG_REPORT_DIR",
                reports.toString(),
                "FLOWLOG_SWEEP_SCHEDULE",
                "@every 60m",
                "FLOWLOG_SWEEP_DEADLINE_MILLIS",
                "8000",
                "FLOWLOG_DEADLINE_MILLIS",
                "3000"));
    // A cold process may need the share of one that hangs for itself.
    served.members(Served.memberIds(10, 30));
    served.alibaba("/sweep");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void forgetReports() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The stored report of an account. */
  static JsonNode stored(String account) {
    return Answers.file(reports.resolve(account + ".json"));
  }
}
