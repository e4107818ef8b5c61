package org.flowlogstatus.local.host.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTemplateTest {

  @Test
  void matchesWordsWithoutCase() {
    assertThat(RouteTemplate.of("api", "Status").match(List.of("API", "status"))).isPresent();
    assertThat(RouteTemplate.of("api", "status").match(List.of("api"))).isEmpty();
    assertThat(RouteTemplate.of("api", "status").match(List.of("api", "status", "x"))).isEmpty();
  }

  @Test
  void fillsInParameters() {
    assertThat(RouteTemplate.of("", "a/{b}/{c:int?}").match(List.of("a", "1")))
        .hasValue(Map.of("b", "1"));
    assertThat(RouteTemplate.of("", "a/{b}/{c:int?}").match(List.of("a", "1", "2")))
        .hasValue(Map.of("b", "1", "c", "2"));
  }

  @Test
  void catchesAllThatIsLeft() {
    assertThat(RouteTemplate.of("", "a/{*rest}").match(List.of("a", "b", "c")))
        .hasValue(Map.of("rest", "b/c"));
    assertThat(RouteTemplate.of("", "a/{*rest}").match(List.of("a"))).hasValue(Map.of("rest", ""));
  }

  @Test
  void prefersTheMoreExact() {
    RouteTemplate word = RouteTemplate.of("api", "status/sweep");
    RouteTemplate parameter = RouteTemplate.of("api", "status/{id}");
    RouteTemplate all = RouteTemplate.of("api", "{*rest}");

    assertThat(List.of(all, parameter, word).stream().sorted())
        .containsExactly(word, parameter, all);
  }
}
