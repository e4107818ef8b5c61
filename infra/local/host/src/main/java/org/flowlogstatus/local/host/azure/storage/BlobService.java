package org.flowlogstatus.local.host.azure.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;

/**
 * The storage account's REST interface, as far as the functions use it: {@code GET} and {@code PUT
 * /container/blob}, the list of a container, and a look at a queue. It refuses what the real one
 * refuses: other tokens than the fixed one, and versions that know of no tokens.
 *
 * <p>Source: "Get Blob", "Put Blob", "List Blobs" and "Authorize with Microsoft Entra ID" of the
 * Blob service's REST reference; bearer tokens are taken from version 2017-11-09 on.
 */
public final class BlobService {

  private static final String VERSION = "x-ms-version";
  private static final String FIRST_WITH_TOKENS = "2017-11-09";
  private static final String BEARER = "Bearer local-arm-token";

  private static final int PAGE = 100;

  private final LocalStorage storage;

  public BlobService(LocalStorage storage) {
    this.storage = storage;
  }

  /** Whether it is a request of a storage client: each names the version that it speaks. */
  public static boolean serves(HttpRequest request) {
    return request.headers().first(VERSION).isPresent() && !request.segments().isEmpty();
  }

  public HttpReply handle(HttpRequest request) {
    String version = request.headers().first(VERSION).orElse("");
    Optional<String> authorization = request.headers().first("Authorization");
    if (authorization.isEmpty()) {
      return error(401, "NoAuthenticationInformation").with("WWW-Authenticate", "Bearer");
    }
    if (!authorization.get().equals(BEARER)) {
      return error(401, "InvalidAuthenticationInfo").with("WWW-Authenticate", "Bearer");
    }
    if (version.compareTo(FIRST_WITH_TOKENS) < 0) {
      return error(403, "AuthenticationFailed");
    }
    if (request.method().equals("PUT")) {
      return put(request);
    }
    if (!request.method().equals("GET")) {
      return error(405, "UnsupportedHttpVerb");
    }
    if (QueuePeek.serves(request)) {
      return QueuePeek.of(storage, request.segments().get(0));
    }
    if (isList(request)) {
      return list(request);
    }
    return storage
        .read(String.join("/", request.segments()))
        .map(content -> HttpReply.of(200, "application/octet-stream", content))
        .orElseGet(() -> error(404, "BlobNotFound"));
  }

  private HttpReply put(HttpRequest request) {
    if (request.headers().first("x-ms-blob-type").isEmpty()) {
      return error(400, "MissingRequiredHeader");
    }
    storage.write(String.join("/", request.segments()), request.body());
    return HttpReply.of(201, "application/xml", new byte[0]);
  }

  private static boolean isList(HttpRequest request) {
    return request.segments().size() == 1
        && request.query().contains("restype=container")
        && request.query().contains("comp=list");
  }

  /** In pages: the real one's have 5,000 names, or fewer where it likes. */
  private HttpReply list(HttpRequest request) {
    String prefix = request.segments().get(0) + "/";
    String marker = marker(request.query());
    List<String> names =
        storage.blobs().stream()
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .filter(name -> name.compareTo(marker) >= 0)
            .sorted()
            .toList();
    if (names.isEmpty() && marker.isEmpty()) {
      return error(404, "ContainerNotFound");
    }
    StringBuilder xml =
        new StringBuilder(
            "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults><Blobs>");
    names.stream()
        .limit(PAGE)
        .forEach(name -> xml.append("<Blob><Name>").append(name).append("</Name></Blob>"));
    String next = names.size() > PAGE ? names.get(PAGE) : "";
    xml.append("</Blobs><NextMarker>").append(next).append("</NextMarker></EnumerationResults>");
    return HttpReply.of(200, "application/xml", xml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String marker(String query) {
    for (String parameter : query.split("&", -1)) {
      if (parameter.startsWith("marker=")) {
        return URLDecoder.decode(parameter.substring("marker=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  static HttpReply error(int status, String code) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + code + "</Code></Error>";
    return HttpReply.of(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8))
        .with("x-ms-error-code", code);
  }
}
