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
  private final Elements.Reader<String> targetIdReader;
  private final Elements.Reader<FlowLog> reader;

  private final Selection selection;

  private TargetFilter(
      Selection selection,
      Elements.Reader<String> targetIdReader,
      Elements.Reader<FlowLog> reader) {
    this.selection = selection;
    this.targetIdReader = targetIdReader;
    this.reader = reader;
  }

  /** Of entries of Azure's {@code flowLogs}. */
  public static TargetFilter azure(Collection<String> targetIds) {
    return new TargetFilter(
        Selection.where("targetResourceId", Set.copyOf(targetIds), FieldNames.of()),
        AzureFlowLogReader::targetId,
        AzureFlowLogReader::entry);
  }

  /** Of entries of Alibaba Cloud's {@code DescribeFlowLogs}. */
  public static TargetFilter alibabaCloud(Collection<String> targetIds) {
    FieldNames always = FieldNames.of("FlowLogId", "ResourceType");
    return new TargetFilter(
        Selection.where("ResourceId", Set.copyOf(targetIds), always),
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
    return selection.selects(targetIdReader.read(entry))
        ? Optional.of(reader.read(entry))
        : Optional.empty();
  }
}
