package org.flowlogstatus.local.bench.measure;

import java.util.List;
import org.flowlogstatus.local.host.JvmFlags;

/** One of the two clouds, and how its platform starts a JVM. */
public enum Side {
  /** The Java worker's flags, which end in C1 and verify nothing. */
  AZURE("Azure", "-XX:+TieredCompilation -XX:TieredStopAtLevel=1 -noverify"),
  /** Function Compute sets no flag, the templates do. */
  ALIBABA("Alibaba Cloud", "-XX:TieredStopAtLevel=1");

  private final String title;
  private final String platformFlags;

  Side(String title, String platformFlags) {
    this.title = title;
    this.platformFlags = platformFlags;
  }

  public String title() {
    return title;
  }

  public List<String> platformFlags() {
    return JvmFlags.of(platformFlags);
  }
}
