package org.flowlogstatus.alibaba.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.fc.runtime.Credentials;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.SignatureVersion;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.auth.V3SignatureComposer;
import com.aliyuncs.auth.signers.SignatureAlgorithm;
import com.aliyuncs.http.MethodType;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignerTest {
  private static final RoleCredentials KEY =
      RoleCredentials.of(new Key("YourAccessKeyId", "YourAccessKeySecret", ""));

  /** The worked example of Alibaba Cloud's page on the third signature. */
  @Test
  void signsThePublishedExample() {
    String query =
        RequestSigner.canonicalQuery(
            Map.of(
                "RegionId", "cn-shanghai",
                "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"));
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", "ecs.cn-shanghai.aliyuncs.com");
    headers.put("x-acs-action", "RunInstances");
    headers.put("x-acs-content-sha256", RequestSigner.EMPTY_BODY_SHA256);
    headers.put("x-acs-date", "2023-10-26T10:22:32Z");
    headers.put("x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d");
    headers.put("x-acs-version", "2014-05-26");

    assertThat(RequestSigner.authorization(KEY, "POST", query, headers))
        .isEqualTo(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "a b+c*d~e", "ü/é?&=%", "0c593ea1-3bea-11e9", "東京"})
  void signsAsTheSdkWould(String clientToken) throws Exception {
    Map<String, String> parameters = Map.of("ClientToken", clientToken, "RegionId", "cn-hangzhou");
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", "vpc.aliyuncs.com");
    headers.put("content-type", "application/x-www-form-urlencoded");
    headers.put("x-acs-action", "GetFlowLogServiceStatus");
    headers.put("x-acs-version", "2016-04-28");
    headers.put("x-acs-date", "2026-11-20T23:00:00Z");
    headers.put("x-acs-signature-nonce", "a-nonce");
    headers.put("x-acs-content-sha256", RequestSigner.EMPTY_BODY_SHA256);
    headers.put("x-acs-security-token", "an/STS+token=");

    String ours =
        RequestSigner.authorization(KEY, "POST", RequestSigner.canonicalQuery(parameters), headers);

    assertThat(ours).endsWith(",Signature=" + signatureOfTheSdk(parameters, headers));
  }

  private static String signatureOfTheSdk(
      Map<String, String> parameters, Map<String, String> headers) throws Exception {
    BasicCredentials credentials = new BasicCredentials(KEY.accessKeyId(), KEY.accessKeySecret());
    Signer signer =
        Signer.getSigner(credentials, SignatureVersion.V3, SignatureAlgorithm.ACS3_HMAC_SHA256);
    String canonicalRequest =
        V3SignatureComposer.getComposer()
                .composeStringToSign(
                    MethodType.POST,
                    "/",
                    signer,
                    new HashMap<>(parameters),
                    new HashMap<>(headers),
                    new HashMap<>())
            + "\n"
            + RequestSigner.EMPTY_BODY_SHA256;
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonicalRequest.getBytes(UTF_8));
    String hex = String.format("%064x", new BigInteger(1, hash));
    return signer.signString("ACS3-HMAC-SHA256\n" + hex, credentials);
  }

  @Test
  void escapesAsRfc3986HasIt() {
    assertThat(RequestSigner.canonicalQuery(Map.of("b", "a b*c~d/e", "a", "")))
        .isEqualTo("a=&b=a%20b%2Ac~d%2Fe");
  }

  private record Key(String id, String secret, String token) implements Credentials {
    @Override
    public String getAccessKeyId() {
      return id;
    }

    @Override
    public String getAccessKeySecret() {
      return secret;
    }

    @Override
    public String getSecurityToken() {
      return token;
    }
  }
}
