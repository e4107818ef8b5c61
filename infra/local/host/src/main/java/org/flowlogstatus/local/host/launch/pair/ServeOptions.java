package org.flowlogstatus.local.host.launch.pair;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.host.Arguments;

/**
 * What {@code run serve} was asked for.
 *
 * @param azurePort of the Azure host, 0 for any
 * @param alibabaPort of the Function Compute host, 0 for any
 * @param arm the Azure Resource Manager to ask; the embedded one where empty
 * @param vpc the VPC API to ask; the embedded one where empty
 */
public record ServeOptions(int azurePort, int alibabaPort, Optional<URI> arm, Optional<URI> vpc) {

  private static final List<String> VALUED =
      List.of("azure-port", "alibaba-port", "arm-endpoint", "vpc-endpoint");

  /** Any free ports, and both clouds embedded. */
  public static ServeOptions ephemeral() {
    return new ServeOptions(0, 0, Optional.empty(), Optional.empty());
  }

  /**
   * Reads the words after {@code serve}.
   *
   * @throws IllegalArgumentException that says what is wrong with them
   */
  public static ServeOptions parse(List<String> words) {
    Arguments arguments = Arguments.parse(words, VALUED, List.of());
    return new ServeOptions(
        arguments.port("azure-port", 7071),
        arguments.port("alibaba-port", 9000),
        arguments.value("arm-endpoint").map(ServeOptions::endpoint),
        arguments.value("vpc-endpoint").map(ServeOptions::endpoint));
  }

  private static URI endpoint(String text) {
    try {
      URI uri = URI.create(text);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no endpoint URL: " + text, e);
    }
    throw new IllegalArgumentException("no endpoint URL: " + text);
  }
}
