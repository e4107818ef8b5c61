package org.flowlogstatus.local.host.launch.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.flowlogstatus.local.cloud.fault.Cloud;

/**
 * The calls of the two functions over HTTP.
 *
 * @param azure the Azure host's base URL
 * @param alibaba the Function Compute host's base URL
 */
public record DemoLookups(URI azure, URI alibaba) {

  /** The calls of all examples but those that take as long as the deadline. */
  List<DemoCall> of(List<LookupExample> examples) {
    return examples.stream().filter(example -> !example.slow()).map(this::of).toList();
  }

  /** A lookup's URL. */
  public URI lookup(Cloud cloud, Map<String, String> parameters) {
    return uri(base(cloud), parameters);
  }

  /** A sweep's URL. */
  public URI sweep(Cloud cloud, Map<String, String> parameters) {
    return uri(base(cloud) + "/sweep", parameters);
  }

  private DemoCall of(LookupExample example) {
    String heading = name(example.provider()) + ": " + example.title();
    ExpectedAnswer expectation = ExpectedAnswer.of(example.expect());
    if (!example.method().orElse("GET").equals("POST")) {
      URI uri = lookup(example.provider(), example.request());
      return DemoCall.get(heading, uri, expectation);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    example.request().forEach(body::put);
    URI uri = lookup(example.provider(), Map.of());
    return DemoCall.post(heading, uri, body.toString(), expectation);
  }

  private String base(Cloud cloud) {
    return switch (cloud) {
      case AZURE -> azure + "/api/flow-log-status";
      case ALIBABA -> alibaba + "/flow-log-status";
    };
  }

  private static String name(Cloud cloud) {
    return switch (cloud) {
      case AZURE -> "Azure";
      case ALIBABA -> "Alibaba Cloud";
    };
  }

  private static URI uri(String base, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(query.isEmpty() ? base : base + "?" + query);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
