package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.network.fluent.models.FlowLogInformationInner;
import com.azure.resourcemanager.network.fluent.models.FlowLogInner;
import com.azure.resourcemanager.network.fluent.models.FlowLogProperties;
import com.azure.resourcemanager.network.fluent.models.FlowLogPropertiesFormat;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationPropertiesFormatInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfacePropertiesFormatInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupPropertiesFormat;
import com.azure.resourcemanager.network.fluent.models.NetworkWatcherInner;
import com.azure.resourcemanager.network.fluent.models.NetworkWatcherPropertiesFormat;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.SubnetPropertiesFormatInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPropertiesFormat;
import com.azure.resourcemanager.network.models.FlowLogFormatParameters;
import com.azure.resourcemanager.network.models.FlowLogListResult;
import com.azure.resourcemanager.network.models.ManagedServiceIdentity;
import com.azure.resourcemanager.network.models.NetworkInterfaceListResult;
import com.azure.resourcemanager.network.models.NetworkSecurityGroupListResult;
import com.azure.resourcemanager.network.models.NetworkWatcherListResult;
import com.azure.resourcemanager.network.models.RetentionPolicyParameters;
import com.azure.resourcemanager.network.models.TrafficAnalyticsConfigurationProperties;
import com.azure.resourcemanager.network.models.TrafficAnalyticsProperties;
import com.azure.resourcemanager.network.models.VirtualNetworkListResult;
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

/** Every field of the official models is in the table: used, or why not. */
class FieldTableTest {
  private static final JsonNode TABLE = read("/org/flowlogstatus/fields/azure.json");

  @Test
  void hasEveryFieldOfTheStatusAnswer() {
    String operation = "queryFlowLogStatus";
    assertInTable(operation, "", FlowLogInformationInner.class);
    assertInTable(operation, "properties.", FlowLogProperties.class);
    assertInTable(operation, "properties.retentionPolicy.", RetentionPolicyParameters.class);
    assertInTable(operation, "properties.format.", FlowLogFormatParameters.class);
    assertInTable(operation, "identity.", ManagedServiceIdentity.class);
    assertAnalyticsInTable(operation, "");
  }

  @Test
  void hasEveryFieldOfAFlowLog() {
    String operation = "flowLogs";
    assertInTable(operation, "", FlowLogListResult.class);
    assertInTable(operation, "", FlowLogInner.class);
    assertInTable(operation, "properties.", FlowLogPropertiesFormat.class);
    assertInTable(operation, "properties.retentionPolicy.", RetentionPolicyParameters.class);
    assertInTable(operation, "properties.format.", FlowLogFormatParameters.class);
    assertInTable(operation, "identity.", ManagedServiceIdentity.class);
    assertAnalyticsInTable(operation, "properties.");
  }

  @Test
  void hasEveryFieldOfANetworkWatcher() {
    assertInTable("networkWatchers", "", NetworkWatcherListResult.class);
    assertInTable("networkWatchers", "", NetworkWatcherInner.class);
    assertInTable("networkWatchers", "properties.", NetworkWatcherPropertiesFormat.class);
  }

  @Test
  void hasEveryFieldOfANetworkSecurityGroup() {
    String operation = "networkSecurityGroups";
    assertInTable(operation, "", NetworkSecurityGroupListResult.class);
    assertInTable(operation, "", NetworkSecurityGroupInner.class);
    assertInTable(operation, "properties.", NetworkSecurityGroupPropertiesFormat.class);
  }

  @Test
  void hasEveryFieldOfAVirtualNetworkAndItsSubnets() {
    String operation = "virtualNetworks";
    assertInTable(operation, "", VirtualNetworkListResult.class);
    assertInTable(operation, "", VirtualNetworkInner.class);
    assertInTable(operation, "properties.", VirtualNetworkPropertiesFormat.class);
    assertInTable(operation, "properties.subnets.", SubnetInner.class);
    assertInTable(operation, "properties.subnets.properties.", SubnetPropertiesFormatInner.class);
  }

  @Test
  void hasEveryFieldOfANetworkInterfaceAndItsConfigurations() {
    String operation = "networkInterfaces";
    String configurations = "properties.ipConfigurations.";
    assertInTable(operation, "", NetworkInterfaceListResult.class);
    assertInTable(operation, "", NetworkInterfaceInner.class);
    assertInTable(operation, "properties.", NetworkInterfacePropertiesFormatInner.class);
    assertInTable(operation, configurations, NetworkInterfaceIpConfigurationInner.class);
    assertInTable(
        operation,
        configurations + "properties.",
        NetworkInterfaceIpConfigurationPropertiesFormatInner.class);
  }

  @Test
  void saysSomethingOfEach() {
    TABLE.forEach(operation -> operation.forEach(what -> assertThat(what.asText()).isNotBlank()));
  }

  private static void assertAnalyticsInTable(String operation, String parent) {
    String outer = parent + "flowAnalyticsConfiguration.";
    assertInTable(operation, outer, TrafficAnalyticsProperties.class);
    assertInTable(
        operation,
        outer + "networkWatcherFlowAnalyticsConfiguration.",
        TrafficAnalyticsConfigurationProperties.class);
  }

  /** The fields of a model, which stands at this path of an answer or of a list's entry. */
  private static void assertInTable(String operation, String path, Class<?> model) {
    Set<String> known = new TreeSet<>();
    TABLE.path(operation).fieldNames().forEachRemaining(name -> known.add(plain(name)));
    Set<String> fields = new TreeSet<>();
    for (String field : fields(model)) {
      fields.add(plain(path + field));
    }

    assertThat(fields).isNotEmpty();
    assertThat(known).as(operation).containsAll(fields);
  }

  /**
   * The fields of a model and of those that it extends, such as {@code tags} and {@code location}
   * of every resource; {@code innerProperties} is {@code properties} in the answer.
   */
  private static Set<String> fields(Class<?> model) {
    Set<String> fields = new TreeSet<>();
    for (Class<?> part = model;
        part != null && !part.equals(Object.class);
        part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          String name = field.getName();
          fields.add(name.equals("innerProperties") ? "properties" : name);
        }
      }
    }
    return fields;
  }

  /** As letters without case: the models write {@code Ip} where the answers have {@code IP}. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static JsonNode read(String resource) {
    try (InputStream in = FieldTableTest.class.getResourceAsStream(resource)) {
      return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
