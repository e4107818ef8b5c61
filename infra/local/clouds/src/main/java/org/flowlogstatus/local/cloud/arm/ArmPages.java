package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.FormText;
import org.flowlogstatus.local.cloud.http.Refusal;

/** Lists in pages, each of which links to the next by an opaque {@code $skiptoken}. */
final class ArmPages {

  private final String endpoint;
  private final int size;

  ArmPages(String endpoint, int size) {
    this.endpoint = endpoint;
    this.size = size;
  }

  /** The number, from 1, of the page that is asked for; 1 where the token is not one of ours. */
  int numberOf(CloudRequest request) {
    try {
      return offset(request) / size + 1;
    } catch (Refusal badToken) {
      return 1;
    }
  }

  <T> CloudReply page(CloudRequest request, List<T> items, Function<T, ObjectNode> body)
      throws Refusal {
    int from = Math.min(offset(request), items.size());
    int to = Math.min(items.size(), from + size);
    ObjectNode page = Json.object();
    ArrayNode value = page.putArray("value");
    items.subList(from, to).forEach(item -> value.add(body.apply(item)));
    if (to < items.size()) {
      page.put("nextLink", link(request, to));
    }
    return CloudReply.json(200, page);
  }

  <T> CloudReply whole(List<T> items, Function<T, ObjectNode> body) {
    ObjectNode page = Json.object();
    ArrayNode value = page.putArray("value");
    items.forEach(item -> value.add(body.apply(item)));
    return CloudReply.json(200, page);
  }

  private String link(CloudRequest request, int offset) {
    String version = FormText.parse(request.rawQuery()).getOrDefault("api-version", "");
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("offset:" + offset).getBytes(StandardCharsets.UTF_8));
    return endpoint + request.rawPath() + "?api-version=" + version + "&$skiptoken=" + token;
  }

  private static int offset(CloudRequest request) throws Refusal {
    String token = FormText.parse(request.rawQuery()).getOrDefault("$skiptoken", "");
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      return Integer.parseUnsignedInt(text.replaceFirst("^offset:", ""));
    } catch (IllegalArgumentException notOurs) {
      throw ArmErrors.refused(400, "InvalidSkipToken", "The skip token is invalid.");
    }
  }
}
