package org.flowlogstatus.azure.cloud.call;

import java.net.URI;

/** Where the lists of a subscription are. */
public interface ListAddresses {
  URI networkSecurityGroups(String subscriptionId);

  URI virtualNetworks(String subscriptionId);

  URI networkInterfaces(String subscriptionId);
}
