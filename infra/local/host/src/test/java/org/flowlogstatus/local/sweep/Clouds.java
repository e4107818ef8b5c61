package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;

/** Both embedded clouds without limits, and both functions in this JVM that ask them. */
final class Clouds implements AutoCloseable {

  private final EmbeddedAzure azure;
  private final EmbeddedAlibaba alibaba;

  private Clouds(EmbeddedAzure azure, EmbeddedAlibaba alibaba) {
    this.azure = azure;
    this.alibaba = alibaba;
  }

  static Clouds of(Estate estate) {
    return of(estate, 100);
  }

  /** With ARM's pages of so many items. */
  static Clouds of(Estate estate, int armPageSize) {
    return new Clouds(EmbeddedAzure.of(estate, armPageSize), EmbeddedAlibaba.of(estate));
  }

  /** The report on these subscriptions, which must be one by the contract's schema. */
  JsonNode azureReport(String... subscriptions) {
    return azure.report(subscriptions);
  }

  /** The report on these regions, or on all of them. */
  JsonNode alibabaReport(String... regions) {
    return alibaba.report(regions);
  }

  /** What ARM was asked. */
  CallLog armCalls() {
    return azure.calls();
  }

  /** What the VPC API was asked. */
  CallLog vpcCalls() {
    return alibaba.calls();
  }

  @Override
  public void close() {
    azure.close();
    alibaba.close();
  }
}
