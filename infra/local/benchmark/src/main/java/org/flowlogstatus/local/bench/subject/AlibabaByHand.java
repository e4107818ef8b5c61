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
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The limit: the same calls to the VPC API, signed by hand, and the same JSON in one file of plain
 * Java. It believes whatever it reads, and knows nothing but a region, or a VPC whose log is on.
 */
public final class AlibabaByHand implements LookupProgram {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String EMPTY_SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String SIGNED =
      "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;"
          + "x-acs-signature-nonce;x-acs-version";

  private static final String REGION_MESSAGE =
      "The flow log feature is activated in this region, which does not prove that anything is"
          + " logged.";

  private final String endpoint = System.getenv("FLOWLOG_ALIBABA_ENDPOINT");
  private final String region = System.getenv("FC_REGION");
  private final String keyId = System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID");
  private final String secret = System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
  private final String token = System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN");

  private AlibabaByHand() {}

  public static void main(String[] arguments) throws Exception {
    new Program(new AlibabaByHand()).run(arguments);
  }

  @Override
  public String answer(String request) throws Exception {
    long began = System.nanoTime();
    Answer answer = new Answer();
    String regionQuery = "RegionId=" + region;
    answer.read(call("GetFlowLogServiceStatus", regionQuery));
    int vpc = request.indexOf("resourceId=");
    if (vpc < 0) {
      return write("region", region, answer, began);
    }
    String target = request.substring(vpc + "resourceId=".length());
    new Answer()
        .read(call("DescribeVpcs", "PageNumber=1&PageSize=50&" + regionQuery + "&VpcId=" + target));
    answer.wanted = target;
    for (int page = 1; answer.seen < answer.total || page == 1; page++) {
      String paging = "PageNumber=" + Integer.toString(page) + "&PageSize=50&";
      answer.read(call("DescribeFlowLogs", paging + regionQuery));
    }
    return write("vpc", target, answer, began);
  }

  private JsonParser call(String action, String query)
      throws IOException, GeneralSecurityException {
    String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String nonce = UUID.randomUUID().toString();
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(endpoint + "/?" + query).toURL().openConnection();
    connection.setConnectTimeout(10_000);
    connection.setReadTimeout(10_000);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("x-acs-action", action);
    connection.setRequestProperty("x-acs-content-sha256", EMPTY_SHA256);
    connection.setRequestProperty("x-acs-date", date);
    connection.setRequestProperty("x-acs-security-token", token);
    connection.setRequestProperty("x-acs-signature-nonce", nonce);
    connection.setRequestProperty("x-acs-version", "2016-04-28");
    connection.setRequestProperty("Authorization", authorization(action, query, date, nonce));
    try (OutputStream out = connection.getOutputStream()) {
      out.flush();
    }
    try (InputStream in = connection.getInputStream()) {
      return JSON.createParser(in.readAllBytes());
    }
  }

  private String authorization(String action, String query, String date, String nonce)
      throws GeneralSecurityException {
    StringBuilder request = new StringBuilder("POST\n/\n").append(query);
    request.append("\nhost:").append(endpoint, endpoint.indexOf("//") + 2, endpoint.length());
    request.append("\nx-acs-action:").append(action);
    request.append("\nx-acs-content-sha256:").append(EMPTY_SHA256);
    request.append("\nx-acs-date:").append(date);
    request.append("\nx-acs-security-token:").append(token);
    request.append("\nx-acs-signature-nonce:").append(nonce);
    request.append("\nx-acs-version:2016-04-28\n\n").append(SIGNED).append('\n');
    request.append(EMPTY_SHA256);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(utf8(request.toString()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
    String signature = hex(mac.doFinal(utf8("ACS3-HMAC-SHA256\n" + hex(hash))));
    return "ACS3-HMAC-SHA256 Credential="
        + keyId
        + ",SignedHeaders="
        + SIGNED
        + ",Signature="
        + signature;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private String write(String type, String id, Answer answer, long began) throws IOException {
    boolean vpc = type.equals("vpc");
    boolean on = vpc ? answer.status.equals("Active") : answer.enabled;
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("schemaVersion", "1.0");
      json.writeStringField("provider", "alibaba_cloud");
      json.writeStringField("accountId", System.getenv("FC_ACCOUNT_ID"));
      json.writeStringField("region", region);
      json.writeObjectFieldStart("target");
      json.writeStringField("type", type);
      json.writeStringField("id", id);
      json.writeEndObject();
      json.writeStringField("status", on ? "ENABLED" : "DISABLED");
      json.writeBooleanField("enabled", on);
      json.writeStringField("reason", vpc ? "LOGGING" : "SERVICE_ACTIVATED");
      json.writeStringField("message", vpc ? answer.vpcMessage() : REGION_MESSAGE);
      if (vpc) {
        answer.writeLog(json);
      } else {
        json.writeNullField("flowLogs");
        json.writeNullField("destination");
      }
      json.writeNullField("retention");
      json.writeNullField("format");
      json.writeNullField("analytics");
      json.writeNullField("coverage");
      json.writeArrayFieldStart("findings");
      json.writeEndArray();
      json.writeObjectFieldStart("observation");
      json.writeStringField("operation", vpc ? "DescribeFlowLogs" : "GetFlowLogServiceStatus");
      json.writeStringField("requestId", answer.requestId);
      json.writeStringField("observedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
      json.writeNumberField("durationMillis", (System.nanoTime() - began) / 1_000_000);
      json.writeNumberField("attempts", 1);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  /** What is read of the answers. */
  private static final class Answer {
    private String wanted = "";
    private String requestId = "";
    private boolean enabled;
    private int total;
    private int seen;
    private String logId = "";
    private String status = "";
    private String project = "";
    private String logStore = "";

    void read(JsonParser json) throws IOException {
      try (json) {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          switch (name) {
            case "RequestId" -> requestId = json.getText();
            case "Enabled" -> enabled = json.getBooleanValue();
            case "TotalCount" -> total = Integer.parseInt(json.getText());
            case "FlowLogs", "Vpcs" -> readEntries(json);
            default -> json.skipChildren();
          }
        }
      }
    }

    private void readEntries(JsonParser json) throws IOException {
      while (json.nextToken() != JsonToken.START_ARRAY) {}
      while (json.nextToken() == JsonToken.START_OBJECT) {
        readEntry(json);
        seen++;
      }
      json.nextToken();
    }

    private void readEntry(JsonParser json) throws IOException {
      String id = "";
      String resource = "";
      String state = "";
      String sls = "";
      String store = "";
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "FlowLogId" -> id = json.getText();
          case "ResourceId" -> resource = json.getText();
          case "Status" -> state = json.getText();
          case "ProjectName" -> sls = json.getText();
          case "LogStoreName" -> store = json.getText();
          default -> json.skipChildren();
        }
      }
      if (!wanted.isEmpty() && resource.equals(wanted)) {
        logId = id;
        status = state;
        project = sls;
        logStore = store;
      }
    }

    String destination() {
      return project + "/" + logStore;
    }

    String vpcMessage() {
      return "Flow logs are on for this VPC; records go to Log Service " + destination() + ".";
    }

    void writeLog(JsonGenerator json) throws IOException {
      json.writeArrayFieldStart("flowLogs");
      json.writeString(logId);
      json.writeEndArray();
      json.writeObjectFieldStart("destination");
      json.writeStringField("type", "logService");
      json.writeStringField("id", destination());
      json.writeEndObject();
    }
  }
}
