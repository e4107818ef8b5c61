package org.flowlogstatus.local.cloud.vpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, by either version of the signature, and who is not. */
class VpcSignaturesTest {

  private static final String STS_TOKEN = "token/of+an=assumed role";

  private final VpcOptions options =
      VpcOptions.of(
          Credential.longLived("LTAI-test", "secret-of-the-test"),
          Credential.sts("STS.test", "sts-secret", STS_TOKEN));
  private final EmbeddedVpc vpc = EmbeddedVpc.start(Estate.bundled(), options, 0);

  @AfterEach
  void stop() {
    vpc.close();
  }

  @ParameterizedTest
  @CsvSource({"1, GET", "1, POST", "3, GET", "3, POST"})
  void aLongLivedKey(int version, String method) {
    Answer answer = send(status(), version, method);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.json().path("Enabled").booleanValue()).isTrue();
    assertThat(answer.json().path("RequestId").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, GET", "1, POST", "3, GET", "3, POST"})
  void theCredentialsOfARole(int version, String method) {
    assertThat(send(sts(STS_TOKEN), version, method).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void aTokenThatIsMissingOrWrong(int version) {
    assertThat(send(sts(""), version, "GET").alibabaError())
        .isEqualTo("400 InvalidSecurityToken.Missing");
    assertThat(send(sts("another"), version, "GET").alibabaError())
        .isEqualTo("400 InvalidSecurityToken.Malformed");
    TestSigner unasked = status();
    unasked.token = STS_TOKEN;
    assertThat(send(unasked, version, "GET").alibabaError())
        .isEqualTo("400 InvalidSecurityToken.MismatchWithAccessKey");
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void aKeyThatIsUnknownOrASecretThatIsWrong(int version) {
    TestSigner unknown = status();
    unknown.keyId = "LTAI-nobody";
    assertThat(send(unknown, version, "GET").alibabaError())
        .isEqualTo("404 InvalidAccessKeyId.NotFound");
    TestSigner wrong = status();
    wrong.secret = "guess";
    assertThat(send(wrong, version, "POST").alibabaError()).isEqualTo("400 SignatureDoesNotMatch");
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void aParameterThatWasChangedOnTheWay(int version) {
    URI signed = sign(status(), version, "GET").build().uri();
    HttpRequest.Builder changed = sign(status(), version, "GET");
    changed.uri(URI.create(signed.toString().replace("cn-hangzhou", "cn-beijing")));
    assertThat(Answer.to(changed).alibabaError()).isEqualTo("400 SignatureDoesNotMatch");
  }

  @Test
  void theRefusalOfASignatureQuotesWhatWasToBeSigned() {
    TestSigner wrong = sts(STS_TOKEN);
    wrong.secret = "guess";
    assertThat(send(wrong, 1, "GET").json().path("Message").asText())
        .as("a trap: the real one's message carries the token too")
        .contains("server string to sign is:GET&%2F&AccessKeyId");
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void aNonceThatWasUsed(int version) {
    TestSigner twice = status();
    assertThat(send(twice, version, "GET").status()).isEqualTo(200);
    assertThat(send(twice, version, "GET").alibabaError()).isEqualTo("400 SignatureNonceUsed");
  }

  @ParameterizedTest
  @CsvSource({
    "-16, 400 InvalidTimeStamp.Expired",
    "-14, 200 ",
    "14,  200 ",
    "16,  400 InvalidTimeStamp.Expired"
  })
  void aClockThatIsOff(int minutes, String expected) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    try (EmbeddedVpc early = EmbeddedVpc.start(Estate.bundled(), options.withClock(clock), 0)) {
      for (String version : new String[] {"1", "3"}) {
        TestSigner signer = status();
        HttpRequest.Builder request =
            version.equals("1")
                ? signer.v1(early.endpoint(), "GET")
                : signer.v3(early.endpoint(), "GET");
        assertThat(Answer.to(request).alibabaError().trim()).isEqualTo(expected.trim());
      }
    }
  }

  @Test
  void aTimestampOfAnotherForm() {
    TestSigner signer = status();
    signer.time = "2026-11-20 23:00:00";
    assertThat(send(signer, 1, "GET").alibabaError()).isEqualTo("400 InvalidTimeStamp.Format");
  }

  @ParameterizedTest
  @CsvSource({
    "Action",
    "Version",
    "Timestamp",
    "SignatureNonce",
    "AccessKeyId",
    "SignatureMethod",
    "SignatureVersion",
    "Signature"
  })
  void aSystemParameterThatIsMissing(String name) {
    Map<String, String> all = status().v1Parameters();
    all.put("Signature", "x");
    all.remove(name);
    URI uri = URI.create(vpc.endpoint() + "/?" + TestSigner.joined(all));
    assertThat(Answer.to(HttpRequest.newBuilder(uri)).alibabaError())
        .isEqualTo("400 Missing" + name);
  }

  @Test
  void aHeaderThatIsSentButNotSigned() {
    HttpRequest.Builder request = status().v3(vpc.endpoint(), "GET").header("x-acs-extra", "1");
    assertThat(Answer.to(request).alibabaError()).isEqualTo("400 SignatureDoesNotMatch");
  }

  @Test
  void anAuthorizationHeaderThatIsMissingOrMaimed() {
    HttpRequest whole = status().v3(vpc.endpoint(), "GET").build();
    assertThat(sendAs(whole, Optional.empty())).isEqualTo("400 MissingAuthorization");
    assertThat(sendAs(whole, Optional.of("ACS3-HMAC-SHA256 Credential=LTAI-test")))
        .isEqualTo("400 InvalidAuthorization");
    assertThat(sendAs(whole, Optional.of("Basic YTpi"))).isEqualTo("400 InvalidAuthorization");
  }

  @Test
  void aBodyThatIsNotTheOneThatWasHashed() {
    HttpRequest.Builder request =
        status()
            .v3(vpc.endpoint(), "POST")
            .POST(HttpRequest.BodyPublishers.ofString("RegionId=cn-beijing"));
    assertThat(Answer.to(request).alibabaError()).isEqualTo("400 SignatureDoesNotMatch");
  }

  @Test
  void noCredentialIsLoggedOrPrinted() {
    send(sts(STS_TOKEN), 1, "GET");
    assertThat(vpc.calls().calls().toString() + options)
        .contains("RegionId=cn-hangzhou")
        .doesNotContain("STS.test", "sts-secret", "assumed", "Signature=", "secret-of-the-test");
  }

  private static TestSigner status() {
    return TestSigner.of("GetFlowLogServiceStatus", "RegionId", "cn-hangzhou");
  }

  private static TestSigner sts(String token) {
    TestSigner signer = status();
    signer.keyId = "STS.test";
    signer.secret = "sts-secret";
    signer.token = token;
    return signer;
  }

  /** The request again, with another Authorization header or none. */
  private static String sendAs(HttpRequest request, Optional<String> authorization) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(request, (name, value) -> !name.equals("Authorization"));
    authorization.ifPresent(value -> copy.header("Authorization", value));
    return Answer.to(copy).alibabaError();
  }

  private Answer send(TestSigner signer, int version, String method) {
    return Answer.to(sign(signer, version, method));
  }

  private HttpRequest.Builder sign(TestSigner signer, int version, String method) {
    return version == 1 ? signer.v1(vpc.endpoint(), method) : signer.v3(vpc.endpoint(), method);
  }
}
