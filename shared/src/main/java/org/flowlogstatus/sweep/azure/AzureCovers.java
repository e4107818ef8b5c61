package org.flowlogstatus.sweep.azure;

import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.flowlog.FlowLogs;

/** The coverage in a subscription, today and after the logs of groups are gone. */
final class AzureCovers {
  private final AzureLists lists;
  private final AzureAttachments attachments;
  private final FlowLogs staying;
  private final Map<String, AzureCoverage> today = new HashMap<>();
  private final Map<String, AzureCoverage> afterRetirement = new HashMap<>();

  AzureCovers(AzureLists lists, AzureAttachments attachments) {
    this.lists = lists;
    this.attachments = attachments;
    this.staying = AzureCoverage.staying(lists.witness().logs());
  }

  AzureAttachments attachments() {
    return attachments;
  }

  /** In a region, of which some lists of flow logs may be unread. */
  AzureCoverage today(String region) {
    return today.computeIfAbsent(
        region, name -> new AzureCoverage(lists, attachments, lists.witness().logs(), name));
  }

  AzureCoverage afterRetirement(String region) {
    if (staying == lists.witness().logs()) { // No log goes away.
      return today(region);
    }
    return afterRetirement.computeIfAbsent(
        region, name -> new AzureCoverage(lists, attachments, staying, name));
  }
}
