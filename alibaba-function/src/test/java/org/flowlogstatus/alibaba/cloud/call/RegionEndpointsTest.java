package org.flowlogstatus.alibaba.cloud.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionEndpointsTest {
  @ParameterizedTest
  @CsvSource({
    "cn-hangzhou, https://vpc.aliyuncs.com",
    "cn-shanghai, https://vpc.aliyuncs.com",
    "eu-central-1, https://vpc.eu-central-1.aliyuncs.com",
    "cn-newest, https://vpc.cn-newest.aliyuncs.com"
  })
  void areThoseOfTheSdkElseByTheRuleAndAlwaysSecure(String region, URI endpoint) {
    assertThat(endpoints(Optional.empty()).of("Vpc", region)).isEqualTo(endpoint);
  }

  @Test
  void areOneForAllWhereTheSettingsNameIt() {
    URI one = URI.create("http://127.0.0.1:8080");

    assertThat(endpoints(Optional.of(one)).of("Vpc", "eu-central-1")).isEqualTo(one);
  }

  private static RegionEndpoints endpoints(Optional<URI> vpc) {
    return new RegionEndpoints(vpc, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
