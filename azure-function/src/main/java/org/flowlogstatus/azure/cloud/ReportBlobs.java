package org.flowlogstatus.azure.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.LastEvent;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/** The stored reports, read through the storage account's REST interface. */
public final class ReportBlobs {
  public static final String OPERATION = "getBlob";

  /** The list of their names. */
  public static final String LIST = "listBlobs";

  private static final String PUT = "putBlob";
  private static final String CONTAINER = "flow-log-status";
  private static final String SUFFIX = ".json";
  private static final int MAX_BYTES = 128 * 1024 * 1024;

  private final Optional<URI> service;
  private final Optional<StorageCalls> calls;

  /**
   * The reports at {@code service}.
   *
   * @param service empty where the function does not know it; then nothing can be read
   */
  public ReportBlobs(Optional<URI> service, TokenSource tokens, CloudCalls calls) {
    this.service = service;
    this.calls = service.map(uri -> new StorageCalls(uri, tokens, calls));
  }

  public boolean canBeRead() {
    return service.isPresent();
  }

  /**
   * Where the report of a subscription is, as a URI reference; relative where the service is
   * unknown.
   */
  public String place(String subscriptionId) {
    return placeOf(subscriptionId + SUFFIX);
  }

  private String placeOf(String blob) {
    String path = CONTAINER + "/" + blob;
    return service.map(uri -> uri + "/" + path).orElse(path);
  }

  /**
   * The bytes of the stored report; empty where there is none.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where it cannot be read whole
   */
  public Optional<byte[]> read(String subscriptionId, Deadline deadline) throws CheckFailure {
    return readBlob(subscriptionId + SUFFIX, deadline);
  }

  /** The bytes of the stored time of a subscription's last event; empty where there is none. */
  public Optional<byte[]> lastEvent(String subscriptionId, Deadline deadline) throws CheckFailure {
    return readBlob(subscriptionId + LastEvent.SUFFIX, deadline);
  }

  /** Stores that time, where the service is known. */
  public void storeLastEvent(String subscriptionId, String json, Deadline deadline)
      throws CheckFailure {
    if (calls.isPresent()) {
      URI blob = URI.create(placeOf(Ids.key(subscriptionId) + LastEvent.SUFFIX));
      calls.get().put(PUT, blob, json, Map.of("x-ms-blob-type", "BlockBlob"), deadline);
    }
  }

  private Optional<byte[]> readBlob(String blob, Deadline deadline) throws CheckFailure {
    try {
      return Optional.of(get(OPERATION, URI.create(placeOf(blob)), deadline));
    } catch (CheckFailure failure) {
      if (failure.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /**
   * The ids of all subscriptions that have a stored report.
   *
   * @throws CheckFailure where that is unknown
   */
  public List<String> stored(Deadline deadline) throws CheckFailure {
    List<String> ids = new ArrayList<>();
    String marker = "";
    try {
      do {
        BlobPage page = BlobPage.read(get(LIST, page(marker), deadline));
        for (String name : page.names()) {
          String id =
              name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
          if (ArmId.isSubscriptionId(id)) {
            ids.add(Ids.key(id));
          }
        }
        if (page.next().equals(marker) && !marker.isEmpty()) {
          throw CheckFailure.invalidAnswer("The list of blobs does not end.");
        }
        marker = page.next();
      } while (!marker.isEmpty());
    } catch (CheckFailure failure) {
      // Nothing was ever stored: the first report creates the container.
      if (failure.reason() != Reason.NOT_FOUND) {
        throw failure;
      }
    }
    return List.copyOf(ids);
  }

  private URI page(String marker) {
    String query = "?restype=container&comp=list";
    String from = marker.isEmpty() ? "" : "&marker=" + URLEncoder.encode(marker, UTF_8);
    return URI.create(service.orElseThrow() + "/" + CONTAINER + query + from);
  }

  private byte[] get(String operation, URI uri, Deadline deadline) throws CheckFailure {
    return calls.orElseThrow().get(operation, uri, MAX_BYTES, deadline);
  }
}
