package org.flowlogstatus.azure.settings;

import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.settings.Form;

/** The form of a subscription id. */
final class SubscriptionForm implements Form {
  @Override
  public boolean fits(String text) {
    return ArmId.isSubscriptionId(text);
  }

  @Override
  public String words() {
    return "a GUID";
  }
}
