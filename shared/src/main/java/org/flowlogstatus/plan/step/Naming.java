package org.flowlogstatus.plan.step;

import java.util.Locale;
import java.util.regex.Pattern;
import org.flowlogstatus.digest.Sha256;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Ids;

/** Names that stay the same for the same planned resource. */
public final class Naming {
  private static final Pattern ODD_IN_A_STEP = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern ODD_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern NO_LETTER_FIRST = Pattern.compile("^[^A-Za-z]+");
  private static final int READABLE = 40;
  private static final int HASH_BYTES = 5;

  private Naming() {}

  /** The id of a step: letters, digits and hyphens. */
  public static String step(PlanAction action, String about) {
    String word = action.name().toLowerCase(Locale.ROOT).replace("_flow_log", "").replace('_', '-');
    return word + "-" + ODD_IN_A_STEP.matcher(readable(about)).replaceAll("-") + "-" + hash(about);
  }

  /** The name of a new flow log of that target, as either cloud takes one. */
  public static String flowLog(String targetId) {
    return readable(targetId) + "-flowlog-" + hash(targetId);
  }

  private static String readable(String id) {
    String name = ODD_IN_A_NAME.matcher(id.substring(id.lastIndexOf('/') + 1)).replaceAll("-");
    String begins = NO_LETTER_FIRST.matcher(name).replaceAll("");
    String some = begins.isEmpty() ? "target" : begins;
    return some.substring(0, Math.min(READABLE, some.length()));
  }

  public static String hash(String id) {
    return Sha256.hex(Ids.key(id)).substring(0, 2 * HASH_BYTES);
  }
}
