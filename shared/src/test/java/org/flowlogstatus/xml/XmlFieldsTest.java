package org.flowlogstatus.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFieldsTest {

  private static Optional<Map<String, String>> read(String text) {
    return XmlFields.of(text.getBytes(UTF_8), "Error");
  }

  @Test
  void theFirstTextOfEachNameIsRead() {
    String text =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><e:Error xmlns:e=\"urn:e\">"
            + "<Code> MessageNotExist </Code><More><Code>other</Code><At>1 &lt; 2</At></More>"
            + "</e:Error>";

    assertThat(read(text).orElseThrow())
        .containsEntry("Code", "MessageNotExist")
        .containsEntry("At", "1 < 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"Code\":\"x\"}",
        "<html><Code>x</Code></html>",
        "<Error><Code>x</Code>",
        "<!DOCTYPE Error [<!ENTITY x \"y\">]><Error><Code>&x;</Code></Error>"
      })
  void whatIsNotWholeOrNotOfThatRootIsNothing(String text) {
    assertThat(read(text)).isEmpty();
  }
}
