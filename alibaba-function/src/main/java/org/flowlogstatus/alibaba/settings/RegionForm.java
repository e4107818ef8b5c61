package org.flowlogstatus.alibaba.settings;

import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.settings.Form;

/** The form of a region id. */
final class RegionForm implements Form {
  @Override
  public boolean fits(String text) {
    return ResourceId.isRegion(text);
  }

  @Override
  public String words() {
    return "a region id like cn-hangzhou";
  }
}
