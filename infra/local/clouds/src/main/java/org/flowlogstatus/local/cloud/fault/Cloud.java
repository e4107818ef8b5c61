package org.flowlogstatus.local.cloud.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two clouds, by their OpenTelemetry names. */
public enum Cloud {
  @JsonProperty("azure")
  AZURE,
  @JsonProperty("alibaba_cloud")
  ALIBABA
}
