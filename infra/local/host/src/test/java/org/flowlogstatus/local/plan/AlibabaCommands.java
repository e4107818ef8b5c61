package org.flowlogstatus.local.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.flowlogstatus.alibaba.AlibabaInProcess;

/** Runs {@code aliyun vpc} as the command line does: an option is a parameter of the call. */
final class AlibabaCommands {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI vpc;

  AlibabaCommands(URI vpc) {
    this.vpc = vpc;
  }

  void run(String command) {
    List<String> words = ShellWords.of(command);
    if (words.size() < 3 || !words.subList(0, 2).equals(List.of("aliyun", "vpc"))) {
      throw new IllegalArgumentException("no command of a plan: " + command);
    }
    Map<String, String> parameters = new TreeMap<>();
    new Arguments(words.subList(3, words.size()))
        .all()
        .forEach((name, value) -> parameters.put(name.substring(2), value));
    call(words.get(2), parameters);
  }

  /** Calls an action, signed by version 1.0. */
  void call(String action, Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("Action", action);
    all.put("Version", "2016-04-28");
    all.put("Format", "JSON");
    all.put("AccessKeyId", AlibabaInProcess.KEY_ID);
    all.put("SecurityToken", AlibabaInProcess.SECURITY_TOKEN);
    all.put("SignatureMethod", "HMAC-SHA1");
    all.put("SignatureVersion", "1.0");
    all.put("SignatureNonce", UUID.randomUUID().toString());
    all.put("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    all.put("Signature", signature("GET&%2F&" + encoded(query(all))));
    HttpRequest request = HttpRequest.newBuilder(URI.create(vpc + "/?" + query(all))).build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(action + parameters + ": " + response.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      String key = AlibabaInProcess.KEY_SECRET + "&";
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
