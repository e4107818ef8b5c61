package org.flowlogstatus.azure.lookup;

import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.functiontest.LookupExamples;

/** Every example of Azure in the estate that ships, as the estate's file says. */
class ExamplesTest extends LookupExamples {
  ExamplesTest() {
    super(Cloud.AZURE, EmbeddedAzure.of(Estate.bundled()));
  }
}
