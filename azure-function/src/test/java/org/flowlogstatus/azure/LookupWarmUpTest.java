package org.flowlogstatus.azure;

import java.util.Map;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.warmup.LookupWarmUpExamples;

/** A lookup before the first, of what ARM would answer. */
class LookupWarmUpTest extends LookupWarmUpExamples {
  LookupWarmUpTest() {
    super(
        Provider.AZURE,
        Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "11111111-1111-1111-1111-111111111111"));
  }

  @Override
  protected void warmUp(Normalizer normalizer) throws Exception {
    new LookupWarmUp(normalizer).run();
  }

  @Override
  protected Reply lookup(Map<String, String> environment) {
    return Assembly.warmUpLookup(Settings.read(environment));
  }
}
