package org.flowlogstatus.local.host.launch.pair;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The environments of the two hosts: what a process needs, what the user set, and nothing else. */
public final class HostEnvironment {

  private static final Set<String> OF_ANY_PROCESS =
      Set.of("PATH", "HOME", "JAVA_HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TEMP", "SystemRoot");

  /** How loud the SDKs and the JDK are. */
  private static final Set<String> LOUDNESS =
      Set.of("AZURE_LOG_LEVEL", "AZURE_HTTP_LOG_DETAIL_LEVEL", "DEBUG", "JAVA_TOOL_OPTIONS");

  private static final List<String> CREDENTIALS =
      List.of(
          "ALIBABA_CLOUD_ACCESS_KEY_ID",
          "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
          "ALIBABA_CLOUD_SECURITY_TOKEN");

  /** Where the host offers its own blobs and queues. */
  private static final List<String> STORAGE =
      List.of("AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri");

  /** Where a token is asked for, once ARM is one that takes no fixed one. */
  private static final List<String> IDENTITY = List.of("IDENTITY_ENDPOINT", "IDENTITY_HEADER");

  private static final String QUEUE = "FLOWLOG_ALIBABA_QUEUE";

  private final Map<String, String> user;

  /**
   * Environments that are taken from the user's.
   *
   * @throws IllegalArgumentException where it names half a key
   */
  public HostEnvironment(Map<String, String> user) {
    this.user = Map.copyOf(user);
    if (user.containsKey(CREDENTIALS.get(0)) != user.containsKey(CREDENTIALS.get(1))) {
      throw new IllegalArgumentException(
          CREDENTIALS.get(0) + " and " + CREDENTIALS.get(1) + " are set together or not at all");
    }
  }

  /**
   * The Azure host's; it is shown no key of the other cloud.
   *
   * @param port its own, where it offers the blobs and queues that are in it
   */
  Map<String, String> azure(String armEndpoint, int port, Map<String, String> defaults) {
    Map<String, String> environment = common(defaults);
    STORAGE.forEach(
        name -> environment.put(name, user.getOrDefault(name, "http://127.0.0.1:" + port)));
    user.forEach((name, value) -> putIf(IDENTITY.contains(name), environment, name, value));
    environment.put("FLOWLOG_AZURE_ENDPOINT", armEndpoint);
    return environment;
  }

  /** The Function Compute host's. */
  Map<String, String> alibaba(String vpcEndpoint, Map<String, String> defaults) {
    Map<String, String> environment = common(defaults);
    environment.put("FC_REGION", "cn-hangzhou");
    environment.put("FC_ACCOUNT_ID", "1234567890123456");
    user.forEach((name, value) -> putIf(name.startsWith("FC_"), environment, name, value));
    user.forEach((name, value) -> putIf(CREDENTIALS.contains(name), environment, name, value));
    environment.put("FLOWLOG_ALIBABA_ENDPOINT", vpcEndpoint);
    if (!environment.getOrDefault(QUEUE, "").isEmpty()) {
      environment.putIfAbsent("FLOWLOG_ALIBABA_QUEUE_ENDPOINT", vpcEndpoint);
    }
    return environment;
  }

  private Map<String, String> common(Map<String, String> defaults) {
    Map<String, String> environment = new TreeMap<>(defaults);
    user.forEach((name, value) -> putIf(isCommon(name), environment, name, value));
    return environment;
  }

  private static boolean isCommon(String name) {
    return name.startsWith("FLOWLOG_") || OF_ANY_PROCESS.contains(name) || LOUDNESS.contains(name);
  }

  private static void putIf(
      boolean wanted, Map<String, String> environment, String name, String value) {
    if (wanted) {
      environment.put(name, value);
    }
  }
}
