package org.flowlogstatus.local.host.launch.pair;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code run serve} was asked for.
 *
 * @param azurePort of the Azure host, 0 for any
 * @param alibabaPort of the Function Compute host, 0 for any
 * @param arm the Azure Resource Manager to ask; the embedded one where empty
 * @param vpc the VPC API to ask; the embedded one where empty
 * @param estate the file with what the embedded clouds hold; the estate that ships where empty
 */
public record ServeOptions(
    int azurePort, int alibabaPort, Optional<URI> arm, Optional<URI> vpc, Optional<Path> estate) {

  /** With the estate that ships. */
  public ServeOptions(int azurePort, int alibabaPort, Optional<URI> arm, Optional<URI> vpc) {
    this(azurePort, alibabaPort, arm, vpc, Optional.empty());
  }

  /** Any free ports, and both clouds embedded. */
  public static ServeOptions ephemeral() {
    return new ServeOptions(0, 0, Optional.empty(), Optional.empty());
  }
}
