package org.flowlogstatus.alibaba.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;

/** One page of a list that is paged by number: its entries, and how many the whole list has. */
final class NumberedPage {
  private final int total;
  private final List<JsonNode> entries;

  private NumberedPage(int total, List<JsonNode> entries) {
    this.total = total;
    this.entries = entries;
  }

  int total() {
    return total;
  }

  List<JsonNode> entries() {
    return entries;
  }

  /** Reads the entries of one name in a list of another. */
  static final class Reader implements AuthorizedCalls.AnswerReader<NumberedPage> {
    private final String list;
    private final String element;

    Reader(String list, String element) {
      this.list = list;
      this.element = element;
    }

    @Override
    public NumberedPage read(JsonNode page) throws CheckFailure {
      Fields answer = Fields.of(page);
      int total = answer.requiredCountOrDigits("TotalCount");
      return new NumberedPage(total, answer.requiredObject(list).requiredElements(element));
    }
  }
}
