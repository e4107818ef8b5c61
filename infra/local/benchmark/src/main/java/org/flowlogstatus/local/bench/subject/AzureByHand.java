package org.flowlogstatus.local.bench.subject;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The limit: the same calls to ARM and the same JSON in one file of plain Java. It believes
 * whatever it reads, and knows nothing but a network security group or a virtual network whose log
 * is on.
 */
public final class AzureByHand implements LookupProgram {
  private static final JsonFactory JSON = new JsonFactory();

  private final String endpoint = System.getenv("FLOWLOG_AZURE_ENDPOINT");

  /** Remembered, as the function does. */
  private String watcherId = "";

  private AzureByHand() {}

  public static void main(String[] arguments) throws Exception {
    WorkerLog.logger();
    new Program(new AzureByHand()).run(arguments);
  }

  @Override
  public String answer(String request) throws IOException {
    long began = System.nanoTime();
    String target = request.substring(request.indexOf('=') + 1);
    String region = region(target);
    if (watcherId.isEmpty()) {
      findWatcher(target.substring(0, target.indexOf('/', "/subscriptions/".length())), region);
    }
    Log log = new Log();
    boolean group = target.indexOf("/networkSecurityGroups/") > 0;
    if (group) {
      queryStatus(target, log);
    } else {
      findLog(target, log);
    }
    return write(target, group, region, log, (System.nanoTime() - began) / 1_000_000);
  }

  private String region(String target) throws IOException {
    try (JsonParser json = call(target, "", new Log())) {
      String region = "";
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        if (json.currentName().equals("location")) {
          region = json.nextTextValue();
        } else {
          json.nextToken();
          json.skipChildren();
        }
      }
      return region;
    }
  }

  private void findWatcher(String subscription, String region) throws IOException {
    String path = subscription + "/providers/Microsoft.Network/networkWatchers";
    try (JsonParser json = call(path, "", new Log())) {
      while (json.nextToken() != JsonToken.START_ARRAY) {}
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String id = "";
        String location = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("id")) {
            id = json.getText();
          } else if (name.equals("location")) {
            location = json.getText();
          } else {
            json.skipChildren();
          }
        }
        if (location.equals(region)) {
          watcherId = id;
        }
      }
    }
  }

  private void queryStatus(String target, Log log) throws IOException {
    String body = "{\"targetResourceId\":\"" + target + "\"}";
    try (JsonParser json = call(watcherId + "/queryFlowLogStatus", body, log)) {
      json.nextToken();
      log.read(json);
    }
  }

  private void findLog(String target, Log log) throws IOException {
    String path = watcherId + "/flowLogs";
    while (!path.isEmpty()) {
      try (JsonParser json = call(path, "", log)) {
        path = "";
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("nextLink")) {
            path = json.getText();
          } else {
            readLogs(json, target, log);
          }
        }
      }
    }
  }

  private static void readLogs(JsonParser json, String target, Log found) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Log log = new Log();
      log.read(json);
      if (log.target.equalsIgnoreCase(target)) {
        log.requestId = found.requestId;
        found.take(log);
      }
    }
  }

  private JsonParser call(String path, String body, Log log) throws IOException {
    String address = path.startsWith("http") ? path : endpoint + path + "?api-version=2025-03-01";
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(10_000);
    connection.setRequestProperty("Authorization", "Bearer local-arm-token");
    if (!body.isEmpty()) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    try (InputStream in = connection.getInputStream()) {
      byte[] answer = in.readAllBytes();
      log.requestId = connection.getHeaderField("x-ms-request-id");
      return JSON.createParser(answer);
    }
  }

  private static String write(
      String target, boolean group, String region, Log log, long durationMillis)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1.0");
      json.writeStringField("provider", "azure");
      json.writeStringField("accountId", target.split("/", 4)[2]);
      json.writeStringField("region", region);
      json.writeObjectFieldStart("target");
      json.writeStringField("type", group ? "networkSecurityGroup" : "virtualNetwork");
      json.writeStringField("id", target);
      json.writeEndObject();
      json.writeStringField("status", log.enabled ? "ENABLED" : "DISABLED");
      json.writeBooleanField("enabled", log.enabled);
      json.writeStringField("reason", log.enabled ? "LOGGING" : "SWITCHED_OFF");
      json.writeStringField("message", log.message(group));
      if (group) {
        json.writeNullField("flowLogs");
      } else {
        json.writeArrayFieldStart("flowLogs");
        json.writeString(log.id);
        json.writeEndArray();
      }
      log.write(json);
      json.writeNullField("coverage");
      json.writeArrayFieldStart("findings");
      if (group) {
        writeRetiring(json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("observation");
      json.writeStringField("operation", group ? "queryFlowLogStatus" : "flowLogs");
      json.writeStringField("requestId", log.requestId);
      json.writeStringField("observedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeNumberField("durationMillis", durationMillis);
      json.writeNumberField("attempts", 1);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeRetiring(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", "NSG_FLOW_LOGS_RETIRING");
    json.writeStringField("severity", "WARNING");
    json.writeStringField(
        "message",
        "Azure deletes the flow logs of network security groups on 2027-09-30, and none can be"
            + " created since 2025-06-30: set up a flow log of the virtual network before that"
            + " day.");
    json.writeStringField("deadline", "2027-09-30");
    json.writeEndObject();
  }

  /** What is read of one flow log, at any depth: the names that matter stand there once. */
  private static final class Log {
    private String id = "";
    private String target = "";
    private boolean enabled;
    private String storage = "";
    private int days;
    private String format = "";
    private int version;
    private boolean analytics;
    private String workspace = "";
    private int interval;
    private String requestId = "";

    void take(Log other) {
      id = other.id;
      target = other.target;
      enabled = other.enabled;
      storage = other.storage;
      days = other.days;
      format = other.format;
      version = other.version;
      analytics = other.analytics;
      workspace = other.workspace;
      interval = other.interval;
      requestId = other.requestId;
    }

    void read(JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "id" -> id = json.getText();
          case "properties", "flowAnalyticsConfiguration" -> read(json);
          case "targetResourceId" -> target = json.getText();
          case "enabled" -> enabled = json.getBooleanValue();
          case "storageId" -> storage = json.getText();
          case "retentionPolicy" -> readRetention(json);
          case "format" -> readFormat(json);
          case "networkWatcherFlowAnalyticsConfiguration" -> readAnalytics(json);
          default -> json.skipChildren();
        }
      }
    }

    private void readRetention(JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("days")) {
          days = json.getIntValue();
        }
      }
    }

    private void readFormat(JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("type")) {
          format = json.getText();
        } else {
          version = json.getIntValue();
        }
      }
    }

    private void readAnalytics(JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "enabled" -> analytics = json.getBooleanValue();
          case "workspaceId" -> workspace = json.getText();
          case "trafficAnalyticsInterval" -> interval = json.getIntValue();
          default -> json.skipChildren();
        }
      }
    }

    String message(boolean group) {
      return "Flow logs are on for this "
          + (group ? "network security group" : "virtual network")
          + "; records go to storage account "
          + storage.substring(storage.lastIndexOf('/') + 1)
          + " and are kept for "
          + days
          + " days.";
    }

    void write(JsonGenerator json) throws IOException {
      json.writeObjectFieldStart("destination");
      json.writeStringField("type", "storageAccount");
      json.writeStringField("id", storage);
      json.writeEndObject();
      json.writeObjectFieldStart("retention");
      json.writeNumberField("days", days);
      json.writeBooleanField("unlimited", false);
      json.writeEndObject();
      json.writeObjectFieldStart("format");
      json.writeStringField("type", format);
      json.writeNumberField("version", version);
      json.writeEndObject();
      json.writeObjectFieldStart("analytics");
      json.writeBooleanField("enabled", analytics);
      json.writeStringField("workspaceId", workspace);
      json.writeNumberField("intervalMinutes", interval);
      json.writeEndObject();
    }
  }
}
