package org.flowlogstatus.local.cloud.functiontest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a function says of itself, on a cloud that is well and on one that is not. */
@Timeout(60)
public abstract class HealthExamples {
  private final Cloud provider;
  private final Function<Estate, ? extends EmbeddedCloud> cloudOf;
  private final Estate estate;
  private final Map<String, String> settings;
  private final List<String> checks;

  /**
   * The examples on one cloud.
   *
   * @param cloudOf starts the cloud that holds an estate
   * @param settings name what is swept
   * @param checks their names; where the cloud is down, at least the first fails
   */
  protected HealthExamples(
      Cloud provider,
      Function<Estate, ? extends EmbeddedCloud> cloudOf,
      Estate estate,
      Map<String, String> settings,
      List<String> checks) {
    this.provider = provider;
    this.cloudOf = cloudOf;
    this.estate = estate;
    this.settings = settings;
    this.checks = checks;
  }

  private Reply health(Estate held) {
    try (EmbeddedCloud cloud = cloudOf.apply(held)) {
      return cloud.function(settings).health();
    }
  }

  @Test
  void isHealthyWhereEveryCallIsAnswered() {
    Reply reply = health(estate);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("\"healthy\":true").contains(checks);
  }

  @Test
  void isNotHealthyWhereTheCloudIsDown() {
    Reply reply = health(estate.with(Fault.anywhere(provider, FaultKind.RESET)));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body())
        .contains(
            "\"healthy\":false",
            "\"name\":\"" + checks.get(0) + "\",\"ok\":false",
            "PROVIDER_UNREACHABLE");
  }
}
