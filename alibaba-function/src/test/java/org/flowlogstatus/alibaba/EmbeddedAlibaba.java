package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.functiontest.EmbeddedCloud;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/** The embedded VPC API without limits, and the function in this JVM that asks it. */
public final class EmbeddedAlibaba extends EmbeddedCloud {

  private static final VpcOptions OPTIONS =
      VpcOptions.of(
              Credential.sts(
                  AlibabaInProcess.KEY_ID,
                  AlibabaInProcess.KEY_SECRET,
                  AlibabaInProcess.SECURITY_TOKEN))
          .withLimit(RateLimit.UNLIMITED);

  private final EmbeddedVpc cloud;

  private EmbeddedAlibaba(EmbeddedVpc cloud) {
    super(cloud.endpoint(), cloud.calls(), cloud.isServed(), cloud::answer);
    this.cloud = cloud;
  }

  public static EmbeddedAlibaba of(Estate estate) {
    return new EmbeddedAlibaba(cloud(estate, OPTIONS));
  }

  /** At an address that others can ask, too. */
  public static EmbeddedAlibaba served(Estate estate) {
    return new EmbeddedAlibaba(EmbeddedVpc.start(estate, OPTIONS, 0));
  }

  private static EmbeddedVpc cloud(Estate estate, VpcOptions options) {
    return estate.faults().isEmpty()
        ? EmbeddedVpc.inProcess(estate, options)
        : EmbeddedVpc.start(estate, options, 0);
  }

  @Override
  public AlibabaInProcess function(Map<String, String> settings) {
    return AlibabaInProcess.at(endpoint(), settings, wire());
  }

  /** The report on these regions, or on all of them. */
  public JsonNode report(String... regions) {
    return report(function(Map.of()).sweep(List.of(regions)));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
