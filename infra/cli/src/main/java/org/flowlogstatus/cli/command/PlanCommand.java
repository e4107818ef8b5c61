package org.flowlogstatus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.cli.output.Progress;
import org.flowlogstatus.cli.output.plan.PlanText;
import org.flowlogstatus.cli.stored.Reports;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.json.contract.ProblemJson;
import org.flowlogstatus.model.Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code flowlog plan}: which flow logs must exist, and what can go. It changes nothing. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class PlanCommand extends CloudCommand {
  private static final List<String> FORMS =
      List.of("table", "json", "sh", "template", "csv", "html");

  private static final Map<String, Provider> FOR_ONE_CLOUD =
      Map.of(
          "--storage-id", Provider.AZURE,
          "--workspace-id", Provider.AZURE,
          "--retention-days", Provider.AZURE,
          "--project", Provider.ALIBABA_CLOUD,
          "--logstore", Provider.ALIBABA_CLOUD);

  @Option(names = "--goal", paramLabel = "GOAL", description = "cover (all is logged) or keep.")
  private @Nullable String goal;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      description =
          "What new flow logs are for: auto, network (whole networks) or same (the targets themselves).")
  private @Nullable String scopeOfLogs;

  @Option(
      names = "--storage-id",
      paramLabel = "ID",
      description = "Azure: the storage account of new flow logs; one for each region, by commas.")
  private @Nullable String storageId;

  @Option(
      names = "--workspace-id",
      paramLabel = "ID",
      description = "Azure: the workspace of their traffic analytics.")
  private @Nullable String workspaceId;

  @Option(
      names = "--retention-days",
      paramLabel = "N",
      description = "Azure: for how many days they keep records.")
  private @Nullable String retentionDays;

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description = "Alibaba Cloud: the Log Service project of new flow logs.")
  private @Nullable String project;

  @Option(
      names = "--logstore",
      paramLabel = "NAME",
      description = "Alibaba Cloud: the logstore of new flow logs.")
  private @Nullable String logstore;

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Override
  public Integer call() {
    String form = form();
    output.checkFile();
    try (Clouds clouds = login.open()) {
      List<LoggedInCloud> open = scope.clouds(clouds, err());
      boolean joinable = form.equals("json") || form.equals("table");
      if (open.size() > 1 && !joinable) {
        throw new UsageError("--format " + form + " is for one cloud: add --azure or --alibaba.");
      }
      refuseWhatIsForNone(open);
      List<Reply> replies = new ArrayList<>();
      for (LoggedInCloud cloud : open) {
        replies.add(planned(cloud, joinable ? "json" : form));
      }
      write(form, replies);
      return exitCode(replies);
    }
  }

  private String form() {
    String named = output.named().orElseGet(() -> output.form().isEmpty() ? "table" : "json");
    String word = named.toLowerCase(Locale.ROOT);
    if (!FORMS.contains(word)) {
      throw new UsageError("a plan is written as table, json, sh, template, csv or html.");
    }
    return word;
  }

  private void refuseWhatIsForNone(List<LoggedInCloud> planned) {
    Set<Provider> providers =
        planned.stream().map(LoggedInCloud::provider).collect(Collectors.toSet());
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      Provider owner = FOR_ONE_CLOUD.get(option.longestName());
      if (owner != null && !providers.contains(owner)) {
        throw new UsageError(
            option.longestName()
                + " is for "
                + owner.displayName()
                + ", and nothing is planned there: leave it out.");
      }
    }
  }

  private Reply planned(LoggedInCloud cloud, String form) {
    String name = cloud.provider().displayName();
    try (Progress progress = Progress.of("planning for " + name, -1)) {
      progress.step();
      return cloud.plan(scope.named(cloud.provider()), parameters(cloud, form));
    } catch (CheckFailure failure) {
      var problem = new Problems(cloud.provider()).of(failure);
      return Reply.of(problem.httpStatus(), Map.of(), ProblemJson.of(problem));
    }
  }

  /** What is for the other cloud is left out, so that one call can plan for both. */
  private Map<String, String> parameters(LoggedInCloud cloud, String form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    add(parameters, "goal", goal);
    add(parameters, "scope", scopeOfLogs);
    switch (cloud.provider()) {
      case AZURE -> {
        add(parameters, "storageId", storageId);
        add(parameters, "workspaceId", workspaceId);
        add(parameters, "retentionDays", retentionDays);
      }
      case ALIBABA_CLOUD -> {
        add(parameters, "project", project);
        add(parameters, "logstore", logstore);
      }
    }
    parameters.put("format", form);
    return parameters;
  }

  private static void add(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private void write(String form, List<Reply> replies) {
    if (form.equals("table")) {
      List<JsonNode> plans = replies.stream().map(reply -> Reports.parsed(reply.body())).toList();
      output.writeLines(PlanText.lines(plans, output.widthOfPerson()));
    } else if (replies.size() == 1) {
      output.writeText(replies.get(0).body());
    } else {
      List<String> bodies = replies.stream().map(Reply::body).toList();
      output.writeText("[" + String.join(",", bodies) + "]");
    }
  }

  private static int exitCode(List<Reply> replies) {
    if (replies.stream().anyMatch(PlanCommand::isMistake)) {
      return ExitCode.USAGE;
    }
    boolean whole =
        replies.stream()
            .allMatch(
                reply ->
                    reply.status() == 200
                        && reply.headers().getOrDefault("Flow-Log-Complete", "").equals("true"));
    return whole ? ExitCode.PASS : ExitCode.UNKNOWN;
  }

  private static boolean isMistake(Reply reply) {
    return reply.status() == 400
        || (reply.status() == 403 && reply.body().contains("\"TARGET_NOT_ALLOWED\""));
  }
}
