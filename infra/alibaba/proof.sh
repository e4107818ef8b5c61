# shellcheck shell=bash disable=SC2154 # its variables are set by common.sh and deploy
# Proves that what was deployed works: health, and an event all the way. Sourced by deploy.

# Asks the function itself, by an HTTP event handed in with the profile's own signature.
check_health() {
  local try tries=6 event='{"version":"v1","rawPath":"/flow-log-status/health","headers":{},"queryParameters":{},"isBase64Encoded":false,"body":"","requestContext":{"http":{"method":"GET","path":"/flow-log-status/health"}}}'
  for ((try = 1; try <= tries; try++)); do
    if cloud fc POST /2023-03-30/functions/flow-log-status/invocations --region "$region" \
      --header Content-Type=application/json --body "$event" \
      > "$work/health" 2>&1 && grep -qE '"statusCode" *: *200' "$work/health"; then
      say "healthy"
      return
    fi
    say "not healthy yet ($(head -c 2000 "$work/health")): look $try of $tries, again in $pause s"
    sleep "$pause"
  done
  fail "everything is deployed, and flow-log-status is not healthy: $(head -c 2000 "$work/health")"
}

# A call that the VPC API refuses, since there is no such flow log: it changes nothing, ActionTrail reports it all the
# same, and the function's log tells whether that came through.
prove_events() {
  local since try tries=120 seen
  since=$(date +%s)
  say "test event: switching off a flow log that is not there"
  if cloud vpc DeactiveFlowLog --RegionId "$region" --FlowLogId fl-flowlogstatustestevent > "$work/said" 2>&1; then
    fail "the VPC API switched off a flow log that is not there: $(cat "$work/said")"
  fi
  for ((try = 1; try <= tries; try++)); do
    if ! seen=$(cloud sls GetLogs --region "$region" --project "$log_project" --logstore functions --from "$since" \
      --to "$(($(date +%s) + 60))" --query 'functionName: "flow-log-status-changed"' --line 1 2> "$work/log"); then
      # A new project, and the index of a new logstore, are not known everywhere at once.
      grep -qE 'NotExist|IndexConfig' "$work/log" \
        || fail "the log of the functions could not be read: look yourself whether an event arrived, or --no-test-event: $(cat "$work/log")"
      seen=''
    fi
    case $seen in
      *flow-log-status-changed*) say "events arrive" && return ;;
    esac
    sleep "$pause"
  done
  fail "everything is deployed, and no event arrived: is ActionTrail on in $region? The call was refused with: $(cat "$work/said")"
}
