package org.flowlogstatus.alibaba.lookup;

import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.functiontest.LookupExamples;

/** Every example of Alibaba Cloud in the estate that ships, as the estate's file says. */
class ExamplesTest extends LookupExamples {
  ExamplesTest() {
    super(Cloud.ALIBABA, EmbeddedAlibaba.of(Estate.bundled()));
  }
}
