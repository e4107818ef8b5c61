package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No secret that was used appears in an answer, or in a line that any process prints; not even
 * where the cloud quotes it.
 */
@Timeout(60)
class SecretsTest {

  private static final String IDENTITY_HEADER = "identity-header-of-the-tests";
  private static final List<String> SECRETS =
      CloudPair.secretsAnd(
          URLEncoder.encode(CloudPair.SECURITY_TOKEN, StandardCharsets.UTF_8), IDENTITY_HEADER);
  private static final String NSG =
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/shop/providers"
          + "/Microsoft.Network/networkSecurityGroups/web";

  private static final EchoingCloud ECHO = EchoingCloud.start();
  private static ServedPair ofEcho;

  private final List<String> seen = new ArrayList<>();

  @BeforeAll
  static void start() {
    ofEcho = ServedPair.start(settings(), ECHO.endpoint(), ECHO.endpoint());
  }

  @AfterAll
  static void stop() {
    ofEcho.close();
    ECHO.close();
  }

  private void ask(ServedPair served) {
    see(FunctionClient.azure(served.azure()).get(Map.of("targetResourceId", NSG)));
    see(FunctionClient.alibaba(served.alibaba()).get(Map.of("resourceId", "vpc-bp1shop")));
  }

  private void see(FunctionAnswer answer) {
    seen.add(answer.status() + " " + answer.response().headers().map() + " " + answer.body());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_DEADLINE_MILLIS", "1500");
    settings.put("IDENTITY_ENDPOINT", "http://127.0.0.1:1/token");
    settings.put("IDENTITY_HEADER", IDENTITY_HEADER);
    return CloudPair.withCredentials(settings);
  }

  /** The last of them closes the gate of the account, so that nothing would be sent after it. */
  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 500, 429})
  void showsNoneThatTheCloudEchoes(int status) {
    ECHO.refusesWith(status);
    ask(ofEcho);
    seen.addAll(ofEcho.output());

    List<String> sent = ECHO.credentials();
    assertThat(sent).anyMatch(value -> value.equals("Bearer " + CloudPair.ARM_TOKEN));
    assertThat(sent).anyMatch(value -> value.contains("Signature="));
    assertThat(ECHO.addresses()).noneMatch(this::holdsASecret);
    assertThat(seen).noneMatch(this::holdsASecret);
    for (String value : sent) {
      String last = value.substring(Math.max(value.lastIndexOf('='), value.lastIndexOf(' ')) + 1);
      assertThat(seen)
          .as("the signature or token that was sent")
          .noneMatch(text -> text.contains(last));
    }
  }

  @Test
  void showsNoneWhereTheSignatureIsRefusedAndQuoted() {
    Map<String, String> wrong = new HashMap<>(settings());
    wrong.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", CloudPair.KEY_SECRET + "-wrong");
    try (EmbeddedClouds clouds =
            EmbeddedClouds.start(Estate.bundled(), CloudPair.armOptions(), CloudPair.vpcOptions());
        ServedPair served =
            ServedPair.start(wrong, clouds.arm().endpoint(), clouds.vpc().endpoint())) {
      ask(served);
      seen.addAll(served.output());

      assertThat(seen).anyMatch(text -> text.contains("CREDENTIALS_REJECTED"));
      assertThat(seen).anyMatch(text -> text.contains("LOGGING"));
      assertThat(seen).noneMatch(this::holdsASecret);
    }
  }

  private boolean holdsASecret(String text) {
    return SECRETS.stream().anyMatch(text::contains);
  }
}
