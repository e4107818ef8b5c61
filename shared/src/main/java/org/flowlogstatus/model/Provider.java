package org.flowlogstatus.model;

/** A cloud, under its name in OpenTelemetry's {@code cloud.provider}. */
public enum Provider {
  AZURE("azure", "Azure", "subscription", false),
  ALIBABA_CLOUD("alibaba_cloud", "Alibaba Cloud", "account", true);

  private final String wireName;
  private final String displayName;
  private final String accountName;
  private final boolean regional;

  Provider(String wireName, String displayName, String accountName, boolean regional) {
    this.wireName = wireName;
    this.displayName = displayName;
    this.accountName = accountName;
    this.regional = regional;
  }

  public String wireName() {
    return wireName;
  }

  /** The name that people use, for messages. */
  public String displayName() {
    return displayName;
  }

  /** What it calls the account that all of a sweep belongs to. */
  public String accountName() {
    return accountName;
  }

  /**
   * Whether its lists are each of one region, and an id is unique in its region only; else a list
   * is of the whole account, and an id says where it belongs.
   */
  public boolean isRegional() {
    return regional;
  }
}
