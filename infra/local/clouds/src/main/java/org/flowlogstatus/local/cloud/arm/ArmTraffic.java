package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.FormText;
import org.flowlogstatus.local.cloud.http.Reply;
import org.flowlogstatus.local.cloud.http.Request;

/** Writes exchanges as the OpenAPI live validator reads them: one file each, without the token. */
final class ArmTraffic {

  private static final String PUBLIC_CLOUD = "https://management.azure.com";

  private final Path directory;
  private final String endpoint;
  private final AtomicInteger written = new AtomicInteger();

  ArmTraffic(Path directory, String endpoint) {
    this.directory = directory;
    this.endpoint = endpoint;
  }

  void record(Request request, Reply reply) {
    ObjectNode exchange = Json.object();
    ObjectNode asked = exchange.putObject("liveRequest").put("method", request.method());
    asked.put("url", PUBLIC_CLOUD + request.rawPath() + "?" + request.rawQuery());
    asked.putObject("headers").put("content-type", request.header("content-type").orElse(""));
    ObjectNode query = asked.putObject("query");
    FormText.parse(request.rawQuery()).forEach(query::put);
    Json.tryParse(request.body()).ifPresent(body -> asked.set("body", body));
    ObjectNode answered =
        exchange.putObject("liveResponse").put("statusCode", Integer.toString(reply.status()));
    ObjectNode headers = answered.putObject("headers");
    reply.headers().forEach((name, value) -> headers.put(lower(name), atPublicCloud(value)));
    Json.tryParse(reply.body()).ifPresent(body -> answered.set("body", body));
    write(exchange);
  }

  private void write(ObjectNode exchange) {
    String name =
        String.format(Locale.ROOT, "queryFlowLogStatus-%04d.json", written.incrementAndGet());
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(name), Json.bytes(exchange));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String atPublicCloud(String value) {
    return value.replace(endpoint, PUBLIC_CLOUD);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
