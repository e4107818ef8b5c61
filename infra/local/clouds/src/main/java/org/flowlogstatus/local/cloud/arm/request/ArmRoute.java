package org.flowlogstatus.local.cloud.arm.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.http.CloudRequest;

/** The operation that a path names, and the names in that path. */
public record ArmRoute(ArmOperation operation, Map<String, String> names) {

  /**
   * The route of this path and method, else one of this path; empty where no route has the path.
   */
  public static Optional<ArmRoute> of(CloudRequest request) {
    List<String> path =
        Arrays.stream(request.rawPath().split("/", -1))
            .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
            .toList();
    List<ArmRoute> ofPath =
        Arrays.stream(ArmOperation.values())
            .flatMap(operation -> match(operation, path).stream())
            .toList();
    return ofPath.stream()
        .filter(route -> route.operation().method().equals(request.method()))
        .findFirst()
        .or(() -> ofPath.stream().findFirst());
  }

  /** The subscription's id, or an empty text where the path has none. */
  public String subscription() {
    return name("subscription");
  }

  public String group() {
    return name("group");
  }

  public String name() {
    return name("name");
  }

  public String child() {
    return name("child");
  }

  /** The id of the first resource in the path, in the client's spelling. */
  public String parentId() {
    return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s/%s"
        .formatted(subscription(), group(), operation.resourceType().split("/", -1)[0], name());
  }

  /** The id of the resource that the path is about, in the client's spelling. */
  public String id() {
    return child().isEmpty()
        ? parentId()
        : parentId() + "/" + operation.resourceType().split("/", -1)[1] + "/" + child();
  }

  private String name(String part) {
    return names.getOrDefault(part, "");
  }

  private static Optional<ArmRoute> match(ArmOperation operation, List<String> path) {
    List<String> wanted = operation.segments();
    if (wanted.size() != path.size()) {
      return Optional.empty();
    }
    Map<String, String> names = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.startsWith("{")) {
        names.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equalsIgnoreCase(path.get(i))) {
        return Optional.empty();
      }
    }
    return names.containsValue("") ? Optional.empty() : Optional.of(new ArmRoute(operation, names));
  }
}
