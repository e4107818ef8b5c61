package org.flowlogstatus.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static Arguments parse(String... words) {
    return Arguments.parse(List.of(words), List.of("port", "app"), List.of("until-eof"));
  }

  @Test
  void readsOptionsInAnyOrder() {
    Arguments arguments = parse("--until-eof", "--port", "80");

    assertThat(arguments.port("port", 7071)).isEqualTo(80);
    assertThat(arguments.flags()).containsExactly("until-eof");
    assertThat(arguments.value("app")).isEmpty();
    assertThat(parse().port("port", 7071)).isEqualTo(7071);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> parse("--ports", "1")).hasMessage("unknown argument: --ports");
    assertThatThrownBy(() -> parse("80")).hasMessage("unknown argument: 80");
    assertThatThrownBy(() -> parse("--port")).hasMessage("--port needs a value");
    assertThatThrownBy(() -> parse("--port", "1", "--port", "2"))
        .hasMessage("--port is given twice");
    assertThatThrownBy(() -> parse().required("app")).hasMessage("--app is missing");
    assertThatThrownBy(() -> parse("--port", "65536").port("port", 1)).hasMessage("no port: 65536");
    assertThatThrownBy(() -> parse("--port", "x").port("port", 1)).hasMessage("no port: x");
  }
}
