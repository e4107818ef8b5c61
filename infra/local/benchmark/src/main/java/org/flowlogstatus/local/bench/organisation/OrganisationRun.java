package org.flowlogstatus.local.bench.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * One sweep of an organisation by the packaged function in 512 MiB.
 *
 * @param millis until the whole answer
 * @param othersMillis until the last list of those that answer was read
 * @param calls as the report counts them
 * @param problems how many lists could not be read
 * @param troubled how many members they are of
 * @param cpuMillis processor time of the process, from its start or from the sweep before
 * @param peakMegabytes resident, of the whole process
 */
record OrganisationRun(
    double millis,
    double othersMillis,
    int calls,
    int targets,
    int problems,
    long troubled,
    double cpuMillis,
    double peakMegabytes) {

  private static final String HEAP = "-Xmx512m";

  /** The first sweep of a new process, and the next one of the same. */
  static List<OrganisationRun> of(BuiltPrograms programs, Organisation swept) throws IOException {
    List<String> flags = new ArrayList<>(swept.side().platformFlags());
    flags.add(HEAP);
    try (Testbed testbed = Testbed.limited(swept.estate(), Organisation.LATENCY_MILLIS);
        Child child =
            Child.launch(
                programs.ours(swept.side()),
                flags,
                testbed.environment(swept.side(), swept.settings()),
                swept.request())) {
      OrganisationRun first = read(child.firstAnswer(), child, Duration.ZERO);
      Duration cpu = child.cpu();
      return List.of(first, read(child.ask(swept.request()), child, cpu));
    }
  }

  private static OrganisationRun read(String answer, Child child, Duration cpuBefore)
      throws IOException {
    JsonNode report = Json.MAPPER.readTree(answer);
    if (!report.has("totals")) {
      throw new IOException("no report: " + answer);
    }
    Instant began = Instant.parse(report.path("startedAt").asText());
    Instant ended = Instant.parse(report.path("finishedAt").asText());
    Instant last = began;
    for (JsonNode result : report.path("results")) {
      Instant at = Instant.parse(result.at("/observation/observedAt").asText());
      boolean read = !result.path("reason").asText().equals("PROVIDER_TIMEOUT");
      last = read && at.isAfter(last) ? at : last;
    }
    List<String> troubled = new ArrayList<>();
    for (JsonNode problem : report.path("problems")) {
      JsonNode scope = problem.path("scope");
      troubled.add(scope.path("subscriptionId").asText("") + scope.path("accountId").asText(""));
    }
    return new OrganisationRun(
        Duration.between(began, ended).toMillis(),
        Duration.between(began, last).toMillis(),
        report.at("/calls/total").asInt(),
        report.at("/totals/targets").asInt(),
        troubled.size(),
        troubled.stream().distinct().count(),
        child.cpu().minus(cpuBefore).toMillis(),
        child.peakKilobytes() / 1024.0);
  }
}
