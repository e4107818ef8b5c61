package org.flowlogstatus.local.host.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.Test;

class DemoLookupsTest {

  private static final LookupExample.Expectation ANY =
      new LookupExample.Expectation(200, Optional.empty(), "LOGGING", List.of());

  private final DemoLookups lookups =
      new DemoLookups(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));

  private static LookupExample example(Optional<String> method, boolean slow) {
    return new LookupExample("title", Cloud.ALIBABA, method, Map.of("a", "1&/ä"), ANY, slow);
  }

  @Test
  void asksByQuery() {
    DemoCall asked = lookups.of(List.of(example(Optional.empty(), false))).get(0);

    assertThat(asked.heading()).isEqualTo("Alibaba Cloud: title");
    assertThat(asked.uri()).hasToString("http://127.0.0.1:2/flow-log-status?a=1%26/%C3%A4");
  }

  @Test
  void asksByBody() {
    DemoCall asked = lookups.of(List.of(example(Optional.of("POST"), false))).get(0);

    assertThat(asked.uri()).hasToString("http://127.0.0.1:2/flow-log-status");
    assertThat(asked.body()).isEqualTo("{\"a\":\"1&/ä\"}");
  }

  @Test
  void leavesOutWhatTakesAsLongAsTheDeadline() {
    assertThat(lookups.of(List.of(example(Optional.empty(), true)))).isEmpty();
  }

  @Test
  void sweepsBesideTheLookup() {
    assertThat(lookups.sweep(Cloud.AZURE, Map.of("subscriptionId", "s")))
        .hasToString("http://127.0.0.1:1/api/flow-log-status/sweep?subscriptionId=s");
  }
}
