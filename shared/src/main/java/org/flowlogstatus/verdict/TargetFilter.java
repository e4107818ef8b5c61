package org.flowlogstatus.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.FieldNames;
import org.flowlogstatus.json.Selection;

/**
 * Reads those entries of a list that are about some targets. Of all others it reads whose they are,
 * and no more: a region may have the logs of thousands, and a lookup is about one.
 */
public final class TargetFilter implements Elements.Reader<Optional<FlowLog>> {
  private final Selection selection;
  private final Elements.Reader<String> targetIdReader;
  private final Elements.Reader<FlowLog> reader;

  private TargetFilter(
      Selection selection,
      Elements.Reader<String> targetIdReader,
      Elements.Reader<FlowLog> reader) {
    this.selection = selection;
    this.targetIdReader = targetIdReader;
    this.reader = reader;
  }

  /** Of entries of Azure's {@code flowLogs}: those of a target and of the networks around it. */
  public static TargetFilter azure(Collection<String> own, Collection<String> around) {
    return new TargetFilter(
        Selection.where("targetResourceId", both(own, around), FieldNames.of()),
        AzureFlowLogReader::targetId,
        AzureFlowLogReader::entry);
  }

  /** The same of Alibaba Cloud's {@code DescribeFlowLogs}. */
  public static TargetFilter alibabaCloud(Collection<String> own, Collection<String> around) {
    FieldNames always = FieldNames.of("FlowLogId", "ResourceType", "Status");
    return new TargetFilter(
        Selection.where("ResourceId", both(own, around), always),
        AlibabaFlowLogReader::targetId,
        AlibabaFlowLogReader::entry);
  }

  /** What of each entry need be read out of the list at all. */
  public Selection selection() {
    return selection;
  }

  /** The log; empty where it is another target's. One that does not tell whose may be its own. */
  @Override
  public Optional<FlowLog> read(JsonNode entry) throws CheckFailure {
    String targetId = targetIdReader.read(entry);
    if (targetId.isEmpty()) {
      // Perhaps its log, unless it is off, and then it is no matter whose.
      return Optional.of(reader.read(entry)).filter(log -> log.state() == LogState.UNREADABLE);
    }
    return selection.selects(targetId) ? Optional.of(reader.read(entry)) : Optional.empty();
  }

  private static Set<String> both(Collection<String> own, Collection<String> around) {
    Set<String> both = new HashSet<>(own);
    both.addAll(around);
    return both;
  }
}
