package org.flowlogstatus.http;

import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/**
 * The lookups and sweeps of one cloud, for a caller in the same process. The parameters are those
 * of HTTP, by their names there.
 */
public interface InProcessApi {
  /**
   * Checks one target.
   *
   * @throws InvalidRequest naming all that is wrong with the parameters; the cloud is not asked
   * @throws CheckFailure where the check ends without a verdict
   */
  UniformResult lookup(Map<String, String> parameters) throws InvalidRequest, CheckFailure;

  /**
   * Sweeps what the parameters name; without any, all that is configured.
   *
   * @throws InvalidRequest naming all that is wrong with the parameters; the cloud is not asked
   * @throws CheckFailure where there is nothing to sweep by
   */
  Report sweep(Map<String, String> parameters) throws InvalidRequest, CheckFailure;

  /**
   * Plans, as over HTTP; a problem is a reply as well.
   *
   * @param parameters among them {@code format}
   */
  Reply plan(Map<String, String> parameters);
}
