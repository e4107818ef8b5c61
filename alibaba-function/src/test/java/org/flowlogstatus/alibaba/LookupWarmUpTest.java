package org.flowlogstatus.alibaba;

import java.util.Map;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.warmup.LookupWarmUpExamples;

/** A lookup before the first, of what the VPC API would answer. */
class LookupWarmUpTest extends LookupWarmUpExamples {
  LookupWarmUpTest() {
    super(
        Provider.ALIBABA_CLOUD,
        Map.of("FLOWLOG_ALIBABA_REGIONS", "cn-beijing", "FC_ACCOUNT_ID", "1"),
        normalizer -> new LookupWarmUp(normalizer).run(),
        environment -> Assembly.warmUpLookup(Settings.read(environment)));
  }
}
