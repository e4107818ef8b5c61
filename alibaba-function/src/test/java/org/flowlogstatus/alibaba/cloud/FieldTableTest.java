package org.flowlogstatus.alibaba.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.vpc.model.v20160428.DescribeFlowLogsResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeRegionsResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeVSwitchesResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of the official models is in the table: used, or why not. */
class FieldTableTest {
  private static final JsonNode TABLE = read("/org/flowlogstatus/fields/alibaba.json");
  private static final JsonNode NEWEST = read("/newest-models.json").path("models");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GetFlowLogServiceStatus",
        "DescribeFlowLogs",
        "DescribeVpcs",
        "DescribeVSwitches",
        "DescribeRegions",
        "DescribeNetworkInterfaces"
      })
  void hasEveryFieldOfTheNewestModels(String operation) {
    Set<String> fields = new TreeSet<>();
    NEWEST.path(operation).forEach(field -> fields.add(field.asText()));

    assertThat(fields).isNotEmpty();
    assertThat(names(TABLE.path(operation))).containsAll(fields);
  }

  @Test
  void hasEveryFieldOfTheModelsOfTheSdk() {
    assertInTable("DescribeFlowLogs", DescribeFlowLogsResponse.class);
    assertInTable("DescribeVpcs", DescribeVpcsResponse.class);
    assertInTable("DescribeVSwitches", DescribeVSwitchesResponse.class);
    assertInTable("DescribeRegions", DescribeRegionsResponse.class);
  }

  @Test
  void saysSomethingOfEach() {
    TABLE.forEach(operation -> operation.forEach(what -> assertThat(what.asText()).isNotBlank()));
  }

  private static void assertInTable(String operation, Class<?> model) {
    Set<String> known = new TreeSet<>();
    names(TABLE.path(operation)).forEach(name -> known.add(plain(name)));
    Set<String> fields = new TreeSet<>();
    collect(model, fields);

    assertThat(fields).isNotEmpty();
    assertThat(known).as(operation).containsAll(fields);
  }

  /** The Java names of a model and of those within it, as plain letters. */
  private static void collect(Class<?> model, Set<String> fields) {
    for (Field field : model.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.add(plain(field.getName()));
      }
    }
    for (Class<?> inner : model.getDeclaredClasses()) {
      collect(inner, fields);
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode read(String resource) {
    try (InputStream in = FieldTableTest.class.getResourceAsStream(resource)) {
      return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
