package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.FieldNames;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.model.Ids;

/**
 * Reads the entries of a list that are about some targets. Of all others it reads only whose they
 * are: a region may have thousands of logs, and a lookup is about one target.
 */
public final class TargetFilter implements Elements.Reader<Optional<FlowLog>> {
  private final Selection selection;
  private final Entries entries;
  private final Collection<String> named;
  private final String idField;
  private final List<String> passedOver = new ArrayList<>();

  private TargetFilter(
      Selection selection, Entries entries, Collection<String> named, String idField) {
    this.selection = selection;
    this.entries = entries;
    this.named = named;
    this.idField = idField;
  }

  /**
   * Of entries of Azure's {@code flowLogs}: those of a target and of the networks around it.
   *
   * @param named the ids of other logs to read, whatever their target
   */
  public static TargetFilter azure(
      Collection<String> own, Collection<String> parents, Collection<String> named) {
    return new TargetFilter(
        Selection.where(
            "targetResourceId",
            both(own, parents),
            FieldNames.of("enabled", "id", "provisioningState")),
        new AzureEntries(),
        named,
        "id");
  }

  /** The same of Alibaba Cloud's {@code DescribeFlowLogs}. */
  public static TargetFilter alibabaCloud(Collection<String> own, Collection<String> parents) {
    FieldNames always = FieldNames.of("FlowLogId", "ResourceType", "Status");
    return new TargetFilter(
        Selection.where("ResourceId", both(own, parents), always),
        new AlibabaEntries(),
        List.of(),
        "FlowLogId");
  }

  /** Which fields of each entry are read. */
  public Selection selection() {
    return selection;
  }

  /**
   * The log; empty where it is another target's. One that does not say whose it is may be this
   * target's.
   */
  @Override
  public Optional<FlowLog> read(JsonNode entry) {
    String targetId = entries.targetId(entry);
    if (targetId.isEmpty()) {
      // It may be this target's log, unless it is off: then it does not matter whose it is.
      FlowLog log = entries.log(entry);
      return log.state() == LogState.UNREADABLE ? Optional.of(log) : Optional.empty();
    }
    if (selection.selects(targetId) || isNamed(entry)) {
      return Optional.of(entries.log(entry));
    }
    passedOver.add(entry.path(idField).asText(""));
    return Optional.empty();
  }

  /** Whether an entry of the same id was skipped, which then contradicts this one. */
  boolean hasPassedOver(String id) {
    return isOneOf(passedOver, id);
  }

  /** Of such an entry only the log and its target are known. */
  private boolean isNamed(JsonNode entry) {
    return isOneOf(named, entry.path(idField).asText(""));
  }

  private static boolean isOneOf(Collection<String> ids, String id) {
    for (String one : ids) {
      if (Ids.same(one, id)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> both(Collection<String> own, Collection<String> parents) {
    Set<String> both = new HashSet<>(own);
    both.addAll(parents);
    return both;
  }

  /** How a cloud's entries are read. */
  private interface Entries {
    String targetId(JsonNode entry);

    FlowLog log(JsonNode entry);
  }

  private static final class AzureEntries implements Entries {
    @Override
    public String targetId(JsonNode entry) {
      return AzureFlowLogReader.targetId(entry);
    }

    @Override
    public FlowLog log(JsonNode entry) {
      return AzureFlowLogReader.entry(entry);
    }
  }

  private static final class AlibabaEntries implements Entries {
    @Override
    public String targetId(JsonNode entry) {
      return AlibabaFlowLogReader.targetId(entry);
    }

    @Override
    public FlowLog log(JsonNode entry) {
      return AlibabaFlowLogReader.entry(entry);
    }
  }
}
