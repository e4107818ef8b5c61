package org.flowlogstatus.azure.lookup;

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

  public LookupOperation(Lookup lookup, Duration limit) {
    this.lookup = lookup;
    this.limit = limit;
  }

  @Override
  public Set<String> paths() {
    return Set.of("/flow-log-status");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(LookupRequest.TARGET, LookupRequest.NETWORK_WATCHER);
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public Optional<Check> read(Parameters parameters) {
    Optional<LookupRequest> request = LookupRequest.read(parameters);
    return request.isPresent() ? Optional.of(check(request.get())) : Optional.empty();
  }

  private Check check(LookupRequest request) {
    return deadline -> ResultJson.of(lookup.check(request, deadline));
  }
}
