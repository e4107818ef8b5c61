# Events API v2: an incident a target, which ends when the target passes again or is gone.
{
  routing_key: $ENV.FLOWLOG_ROUTE_KEY,
  event_action: (if .severity == "resolved" or .severity == "info" then "resolve" else "trigger" end),
  dedup_key: "\(.source) \(.subject)"[0:255],
  payload: {
    summary: .text[0:1024],
    source: .subject,
    severity: (if .severity == "resolved" then "info" else .severity end)
  }
}
