# Each change of the events, with a sentence and a severity: "resolved" where the target passes again.
def outcome:
  if . == null then "gone"
  elif any(.findings[]?; .severity == "CRITICAL") then "critical"
  elif (.coverage.state // .status) as $word | ["NOT_COVERED", "PARTLY_COVERED", "DISABLED"] | index($word) then "fail"
  elif (.coverage.state // .status) == "UNKNOWN" then "unknown"
  else "pass" end;
def words: if . == null then "not there" else "\(.status) \(.reason)" + (if .coverage then " \(.coverage.state)" else "" end) end;

(if type == "array" then .[] else . end)
| select(.type == "org.flowlogstatus.changed.v1")
| (.data.after | outcome) as $outcome
| {
    id, source, subject, time,
    severity: ({"critical": "critical", "fail": "error", "unknown": "warning", "pass": "resolved", "gone": "info"}[$outcome]),
    text: "Flow logs of \(.subject): \(.data.before | words) -> \(.data.after | words). \(.data.after.message // "")",
    event: .
  }
