package org.flowlogstatus.alibaba.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
  @ParameterizedTest
  @CsvSource({
    "vpc-bp1shop, VPC",
    "vsw-bp1shopa, VSWITCH",
    "eni-bp1till, NETWORK_INTERFACE",
    "vpc-BP1shop, VPC"
  })
  void tellsByItsPrefixWhatItNames(String id, TargetType type) {
    assertThat(ResourceId.target(id)).contains(Target.of(type, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vpc",
        "vpc-",
        "VPC-bp1",
        "i-bp1",
        "vpc-a,vpc-b",
        "vpc-a b",
        "vpc-a&x=y",
        "vpc-ä",
        "vpc-a\n",
        " vpc-a",
        "fl-bp1",
        "sg-bp1"
      })
  void refusesWhatCanHaveNoFlowLog(String id) {
    assertThat(ResourceId.target(id)).isEmpty();
  }

  @Test
  void aNameHasALongestLength() {
    assertThat(ResourceId.target("vpc-" + "a".repeat(64))).isPresent();
    assertThat(ResourceId.target("vpc-" + "a".repeat(65))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cn-hangzhou", "us-east-1", "ap-southeast-1", "cn-hangzhou-finance", "me-east-1"})
  void knowsARegion(String id) {
    assertThat(ResourceId.isRegion(id)).isTrue();
  }

  /** It becomes part of a host name, so that nothing else may pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "cn", "CN-HANGZHOU", "cn-hangzhou.evil.example", "cn-hangzhou/", "cn-hangzhou:80",
        "cn-hangzhou@evil", "cn-hangzhou#", "cn--x", "-cn", "cn-", "cn-hangzhou,cn-beijing",
        "cn-hangzhou\n", "c-hangzhou", "c1-hangzhou", "cn-a-b-c-d-e", "cn-Hangzhou",
            "cn-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void refusesWhatIsNoRegion(String id) {
    assertThat(ResourceId.isRegion(id)).isFalse();
  }
}
