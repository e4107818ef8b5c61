package org.flowlogstatus.alibaba.lookup;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.http.Check;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.Parameters;
import org.flowlogstatus.json.ResultJson;

/** The lookup over HTTP. */
public final class LookupOperation implements Operation {
  private final Lookup lookup;
  private final Duration limit;
  private final Optional<String> ownRegion;

  public LookupOperation(Lookup lookup, Duration limit, Optional<String> ownRegion) {
    this.lookup = lookup;
    this.limit = limit;
    this.ownRegion = ownRegion;
  }

  @Override
  public Set<String> paths() {
    return Set.of("/flow-log-status", "/");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(LookupRequest.REGION, LookupRequest.RESOURCE, LookupRequest.CLIENT_TOKEN);
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public Optional<Check> read(Parameters parameters) {
    Optional<LookupRequest> request = LookupRequest.read(parameters, ownRegion);
    return request.isPresent() ? Optional.of(check(request.get())) : Optional.empty();
  }

  private Check check(LookupRequest request) {
    return deadline -> ResultJson.of(lookup.check(request, deadline));
  }
}
