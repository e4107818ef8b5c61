package org.flowlogstatus.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands. Only those that the arguments name are loaded with all their options. */
public enum Subcommand {
  CHECK("Check targets, each by a lookup."),
  SWEEP("Sweep what the login can see, on both clouds where both have a login."),
  PLAN("Say which flow logs must exist so that all is logged, and what can go."),
  DIFF("Say what changed between two stored reports; exits with 1 where something did."),
  DOCTOR("Say what the login, or a deployment, lacks; exits with 0 where nothing does."),
  EXPLAIN("Say what a status, reason, finding or coverage means, and what to do."),
  COMPLETION("Write a completion script: source <(flowlog completion bash)");

  private final String description;

  Subcommand(String description) {
    this.description = description;
  }

  /** Adds all commands; those that no argument names have their description and nothing else. */
  public static void addTo(CommandLine line, String... arguments) {
    List<String> named = Arrays.asList(arguments);
    boolean all = named.contains(COMPLETION.word());
    for (Subcommand each : values()) {
      boolean needed = all || named.contains(each.word());
      CommandSpec spec =
          needed ? CommandSpec.forAnnotatedObject(each.create()) : CommandSpec.create();
      spec.usageMessage().description(each.description);
      line.addSubcommand(each.word(), spec);
    }
  }

  /** The word that names it on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of no narrower type than this, so that no other command is loaded to verify this class. */
  private Object create() {
    return switch (this) {
      case CHECK -> new CheckCommand();
      case SWEEP -> new SweepCommand();
      case PLAN -> new PlanCommand();
      case DIFF -> new DiffCommand();
      case DOCTOR -> new DoctorCommand();
      case EXPLAIN -> new ExplainCommand();
      case COMPLETION -> new CompletionCommand();
    };
  }
}
