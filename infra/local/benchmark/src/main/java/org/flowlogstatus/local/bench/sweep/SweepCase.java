package org.flowlogstatus.local.bench.sweep;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AzureScale;

/** An estate to be swept. */
record SweepCase(Side side, String title, Estate estate) {
  private static final long SEED = 20_260_921;

  /** The two of a usual size, which are swept at several latencies. */
  static List<SweepCase> usual() {
    return List.of(
        azure("10 regions × 100 NSGs, 20 VNets", new AzureScale(1, 10, 100, 20, 2, 1)),
        alibaba("12 regions × 60 VPCs × 3 vSwitches", new AlibabaScale(12, 60, 3)));
  }

  /** Of 500, 5,000 and 50,000 targets each. */
  static List<SweepCase> growing() {
    return List.of(
        azure("500 targets", new AzureScale(1, 10, 40, 10, 2, 1)),
        azure("5,000 targets", new AzureScale(1, 10, 400, 100, 2, 1)),
        azure("50,000 targets", new AzureScale(1, 10, 4_000, 1_000, 2, 1)),
        alibaba("500 targets", new AlibabaScale(10, 13, 3)),
        alibaba("5,000 targets", new AlibabaScale(10, 134, 3)),
        alibaba("50,000 targets", new AlibabaScale(10, 1_340, 3)));
  }

  String request() {
    return side == Side.AZURE
        ? "/api/flow-log-status/sweep?subscriptionId=" + subscription().subscriptionId()
        : "/flow-log-status/sweep";
  }

  Map<String, String> settings() {
    return side == Side.AZURE
        ? Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", subscription().subscriptionId())
        : Map.of();
  }

  MinimalCalls ideal() {
    return side == Side.AZURE ? MinimalCalls.of(subscription()) : MinimalCalls.of(account());
  }

  private AzureEstate.Subscription subscription() {
    return estate.azure().subscriptions().get(0);
  }

  private AlibabaEstate.Account account() {
    return estate.alibaba().accounts().get(0);
  }

  private static SweepCase azure(String title, AzureScale scale) {
    return new SweepCase(Side.AZURE, title, EstateGenerator.azure(SEED, scale));
  }

  private static SweepCase alibaba(String title, AlibabaScale scale) {
    return new SweepCase(Side.ALIBABA, title, EstateGenerator.alibaba(SEED, scale));
  }
}
