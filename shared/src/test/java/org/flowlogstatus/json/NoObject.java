package org.flowlogstatus.json;

import java.util.stream.Stream;

/** Texts that are no JSON object, though some parsers take one of them for one. */
public final class NoObject {
  private NoObject() {}

  public static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "null",
        "true",
        "5",
        "\"{}\"",
        "[]",
        "[{}]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":[1}",
        "{\"a\":1]",
        "{]",
        "}",
        "{}{}",
        "{} x",
        "{},",
        "{\"a\":tru}",
        "{\"a\":True}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{/* on */}",
        "{} // on",
        "<html/>",
        "\u0000",
        "{}\u0000",
        "{\"a\":1\u0000}",
        "ok");
  }
}
