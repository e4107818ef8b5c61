package org.flowlogstatus.azure;

import java.util.Map;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.warmup.LookupWarmUpExamples;

/** A lookup before the first, of what ARM would answer. */
class LookupWarmUpTest extends LookupWarmUpExamples {
  LookupWarmUpTest() {
    super(
        Provider.AZURE,
        Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "11111111-1111-1111-1111-111111111111"),
        normalizer -> new LookupWarmUp(normalizer).run(),
        environment -> Assembly.warmUpLookup(Settings.read(environment)));
  }
}
