package org.flowlogstatus.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.FieldNames;
import org.flowlogstatus.json.Selection;

/**
 * Reads those entries of a list that are about some targets. Of all others it reads whose they are,
 * and no more: a lookup that reads the log of everybody in a region takes twice as long.
 */
public final class TargetFilter implements Elements.Reader<Optional<FlowLog>> {
  private final Set<String> targets;
  private final Elements.Reader<String> targetIdReader;
  private final Elements.Reader<FlowLog> reader;

  private final Selection selection;

  private TargetFilter(
      Set<String> targets,
      Selection selection,
      Elements.Reader<String> targetIdReader,
      Elements.Reader<FlowLog> reader) {
    this.targets = targets;
    this.selection = selection;
    this.targetIdReader = targetIdReader;
    this.reader = reader;
  }

  /** Of entries of Azure's {@code flowLogs}. */
  public static TargetFilter azure(Collection<String> targetIds) {
    Set<String> targets = FlowLogs.keys(targetIds);
    return new TargetFilter(
        targets,
        Selection.where("targetResourceId", targets, FieldNames.of()),
        AzureFlowLogReader::targetId,
        AzureFlowLogReader::entry);
  }

  /** Of entries of Alibaba Cloud's {@code DescribeFlowLogs}. */
  public static TargetFilter alibabaCloud(Collection<String> targetIds) {
    Set<String> targets = FlowLogs.keys(targetIds);
    return new TargetFilter(
        targets,
        Selection.where("ResourceId", targets, FieldNames.of("FlowLogId", "ResourceType")),
        AlibabaFlowLogReader::targetId,
        AlibabaFlowLogReader::entry);
  }

  /** What of each entry need be read out of the list at all. */
  public Selection selection() {
    return selection;
  }

  /** The log; empty where it is another target's. */
  @Override
  public Optional<FlowLog> read(JsonNode entry) throws CheckFailure {
    String target = FlowLogs.key(targetIdReader.read(entry));
    return targets.contains(target) ? Optional.of(reader.read(entry)) : Optional.empty();
  }
}
