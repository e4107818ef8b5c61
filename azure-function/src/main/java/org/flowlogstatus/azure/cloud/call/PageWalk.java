package org.flowlogstatus.azure.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
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
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.wire.Deadline;

/** One walk through the pages of a list; it keeps the entries and no whole page. */
public final class PageWalk<T> {
  private final AuthorizedCalls calls;
  private final String operation;
  private final Deadline deadline;
  private final Selection selection;
  private final Elements.Reader<T> reader;
  private final List<T> entries = new ArrayList<>();
  private final Set<URI> visited = new HashSet<>();

  public PageWalk(
      AuthorizedCalls calls, String operation, Deadline deadline, Elements.Reader<T> reader) {
    this(calls, operation, deadline, Selection.ALL, reader);
  }

  /** A walk that reads as little as possible of entries that are not selected. */
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

  /** Reads all pages, from the first one on. */
  public Answered<List<T>> all(URI first) throws CheckFailure {
    Answered<Page<T>> page = read(first);
    while (page.value().next().isPresent()) {
      page = read(page.value().next().get());
    }
    return page.with(List.copyOf(entries));
  }

  private Answered<Page<T>> read(URI pinned) throws CheckFailure {
    if (!visited.add(pinned)) {
      throw CheckFailure.invalidAnswer("The cloud's pages go round in a circle.");
    }
    Answered<Page<T>> page = calls.call(operation, deadline, new PageAttempt(pinned));
    entries.addAll(page.value().entries());
    return page;
  }

  private Page<T> page(Exchange exchange, AuthorizedCalls.Requests requests, URI uri)
      throws CheckFailure {
    List<JsonNode> elements = new ArrayList<>();
    JsonNode rest =
        exchange.elements(
            exchange.send(requests.get(uri, AuthorizedCalls.MAX_PAGE_BYTES)),
            selection,
            "value",
            elements);
    String link = Fields.of(rest).text("nextLink").orElse("");
    Optional<URI> next = link.isEmpty() ? Optional.empty() : Optional.of(calls.nextPage(link));
    return new Page<>(Elements.read(elements, reader), next);
  }

  private final class PageAttempt implements AuthorizedCalls.AuthorizedAttempt<Page<T>> {
    private final URI uri;

    PageAttempt(URI uri) {
      this.uri = uri;
    }

    @Override
    public Page<T> make(Exchange exchange, AuthorizedCalls.Requests requests) throws CheckFailure {
      return page(exchange, requests, uri);
    }
  }

  /** The entries of one page, and the address of the next. */
  private record Page<T>(List<T> entries, Optional<URI> next) {}
}
