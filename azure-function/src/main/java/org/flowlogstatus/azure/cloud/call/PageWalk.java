package org.flowlogstatus.azure.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.wire.Deadline;

/** One walk through the pages of a list, which keeps what each page says and no page itself. */
public final class PageWalk<T> {
  private final AuthorizedCalls calls;
  private final String operation;
  private final Deadline deadline;
  private final Selection selection;
  private final Elements.Reader<T> reader;
  private final List<T> entries = new ArrayList<>();
  private final Set<URI> visited = new HashSet<>();
  private Optional<Answered<Page<T>>> last = Optional.empty();

  public PageWalk(
      AuthorizedCalls calls, String operation, Deadline deadline, Elements.Reader<T> reader) {
    this(calls, operation, deadline, Selection.ALL, reader);
  }

  /** A walk that reads as little as can be of the entries that are not selected. */
  public PageWalk(
      AuthorizedCalls calls,
      String operation,
      Deadline deadline,
      Selection selection,
      Elements.Reader<T> reader) {
    this.calls = calls;
    this.operation = operation;
    this.deadline = deadline;
    this.selection = selection;
    this.reader = reader;
  }

  /** Reads a page, and returns what the SDK needs to go on: the link to the next one. */
  byte[] readForSdk(URI uri) throws CheckFailure {
    return read(calls.pinned(uri, uri.toString())).forSdk();
  }

  /** Reads all pages, from the first one on, where the SDK does not walk. */
  public Answered<List<T>> all(URI first) throws CheckFailure {
    Optional<String> link = read(first).nextLink();
    while (link.isPresent()) {
      link = read(calls.nextPage(link.get())).nextLink();
    }
    return result();
  }

  /** What all pages said. */
  public Answered<List<T>> result() throws CheckFailure {
    if (last.isEmpty()) {
      throw CheckFailure.invalidAnswer("The list has no page.");
    }
    return last.get().with(List.copyOf(entries));
  }

  private Page<T> read(URI pinned) throws CheckFailure {
    if (!visited.add(pinned)) {
      throw CheckFailure.invalidAnswer("The cloud's pages go round in a circle.");
    }
    Answered<Page<T>> page =
        calls.call(operation, deadline, (exchange, requests) -> page(exchange, requests, pinned));
    entries.addAll(page.value().entries());
    last = Optional.of(page);
    return page.value();
  }

  private Page<T> page(Exchange exchange, AuthorizedCalls.Requests requests, URI uri)
      throws CheckFailure {
    List<JsonNode> elements = new ArrayList<>();
    JsonNode rest =
        exchange.elements(
            exchange.send(requests.get(uri, AuthorizedCalls.MAX_PAGE_BYTES)),
            selection,
            "value",
            elements::add);
    String link = Fields.of(rest).text("nextLink").orElse("");
    Optional<String> nextLink = link.isEmpty() ? Optional.empty() : Optional.of(link);
    if (nextLink.isPresent()) {
      // Before the SDK sees it, which takes some for what they are not and throws at others.
      calls.nextPage(nextLink.get());
    }
    return new Page<>(Elements.read(elements, reader), nextLink);
  }

  /** What one page said. */
  private record Page<T>(List<T> entries, Optional<String> nextLink) {
    byte[] forSdk() {
      return JsonText.of(
              json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("value");
                json.writeEndArray();
                JsonText.text(json, "nextLink", nextLink);
                json.writeEndObject();
              })
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
