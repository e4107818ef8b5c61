# shellcheck shell=bash disable=SC2034 # its variables are read by those who source it
# What deploy, preview and uninstall have in common: their arguments, and the stack. Sourced by all. One tool, the
# Alibaba Cloud CLI, and one identity, its profile. Everything here runs in bash 3.2, as macOS has it.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
package="$root/alibaba-function/target/flow-log-status.jar"
stack=flow-log-status
alerts_stack=flow-log-status-alerts
# Between two looks at something that the cloud has not got ready yet; a setting for the tests.
pause=${FLOWLOG_DEPLOY_PAUSE_SECONDS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "${0##*/}: $*" >&2
  exit 2
}

say() {
  echo "== $*" >&2
}

read_arguments() {
  region='' regions='' role_name=flow-log-status roles='' profile='' account_wanted='' action_policy=''
  events=true divide=false paused=false build=yes test_event=yes alerts=yes yes=no
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --no-events) events=false && shift && continue ;;
      --no-test-event) test_event=no && shift && continue ;;
      --no-alerts) alerts=no && shift && continue ;;
      --divide-work) divide=true && shift && continue ;;
      --pause-sweep) paused=true && shift && continue ;;
      --skip-build) build=no && shift && continue ;;
      --yes) yes=yes && shift && continue ;;
    esac
    if [ $# -lt 2 ] || [ -z "$2" ]; then
      fail "$1 wants a value (or is unknown); see --help"
    fi
    case $1 in
      --region) region=$2 ;;
      --regions) regions=$2 ;;
      --role-name) role_name=$2 ;;
      --roles) roles=$2 ;;
      --profile) profile=$2 ;;
      --action-policy) action_policy=$2 ;;
      --account) account_wanted=$2 ;;
      *) fail "unknown option $1; see --help" ;;
    esac
    shift 2
  done
  check_arguments
}

check_arguments() {
  [ -n "$region" ] || fail "--region is needed; see --help"
  [[ $region =~ ^[a-z]{2}(-[a-z0-9]+)+$ ]] || fail "--region $region is none: cn-hangzhou is one"
  [[ $role_name =~ ^[A-Za-z0-9.@-]{1,48}$ ]] || fail "--role-name is 1 to 48 of letters, digits, . @ and -"
  [ -z "$account_wanted" ] || [[ $account_wanted =~ ^[0-9]{16}$ ]] || fail "--account is an account's id, 16 digits"
  command -v aliyun > /dev/null || fail "the Alibaba Cloud CLI (aliyun) is not installed"
}

# The CLI, as the profile that was given.
cloud() {
  aliyun "$@" ${profile:+--profile "$profile"}
}

ros() {
  local operation=$1
  shift
  cloud ros "$operation" --RegionId "$region" "$@"
}

# The cells of a table that the CLI prints for --output cols=... rows=...: a line each, separated by tabs. Without rows
# the CLI takes the first list that it finds; null is printed as <nil> (aliyun-cli, openapi/output_filter.go).
cells() {
  awk -F'|' 'NR > 2 { line = ""
    for (i = 1; i <= NF; i++) { gsub(/^[ \t]+|[ \t]+$/, "", $i); sub(/^<nil>$/, "", $i); line = line (i > 1 ? "\t" : "") $i }
    print line }'
}

# Fills account by whom the profile is, says it, and compares it.
read_account() {
  local who
  who=$(cloud sts GetCallerIdentity --RegionId "$region" --output cols=AccountId,Arn 'rows=[@]') \
    || fail "the identity is unknown: aliyun configure"
  IFS=$'\t' read -r account arn <<< "$(cells <<< "$who")"
  [[ $account =~ ^[0-9]{16}$ ]] || fail "the profile names no account: $who"
  say "account $account, as $arn"
  if [ -n "$account_wanted" ] && [ "$account" != "$account_wanted" ]; then
    fail "the profile is of account $account, and --account is $account_wanted: nothing was done"
  fi
  code_bucket="flow-log-status-code-$region-$account"
}

# "ID<tab>STATUS" of the stack of this name; nothing where there is none.
find_stack() { # NAME
  local listed
  # shellcheck disable=SC2016 # the backticks are those of a JMESPath literal
  listed=$(ros ListStacks --StackName.1 "$1" --PageSize 50 --output cols=StackId,Status 'rows=Stacks||`[]`') \
    || fail "the stacks could not be listed"
  cells <<< "$listed" | grep -v 'DELETE_COMPLETE$' | head -n 1 || true
}

# "STATUS<tab>REASON" of a stack.
stack_status() { # STACK_ID
  local answer
  answer=$(ros GetStack --StackId "$1" --output cols=Status,StatusReason 'rows=[@]') || fail "stack $1 could not be read"
  cells <<< "$answer"
}

# Waits until the stack does nothing any more; leaves its status in $ended.
await_stack() { # STACK_ID
  local answer reason try tries=240
  for ((try = 1; try <= tries; try++)); do
    answer=$(stack_status "$1")
    IFS=$'\t' read -r ended reason <<< "$answer"
    case $ended in
      *_IN_PROGRESS) sleep "$pause" ;;
      *_COMPLETE | *_FAILED) said=$reason && return ;;
      *) fail "stack $1 is in a state that is not known here: $ended" ;;
    esac
  done
  fail "stack $1 is still $ended after $tries looks: aliyun ros ListStackEvents --RegionId $region --StackId $1"
}

# One output of the stack; its absence ends the script.
output() { # STACK_ID NAME
  local listed value
  # shellcheck disable=SC2016 # the same
  listed=$(ros GetStack --StackId "$1" --output cols=OutputKey,OutputValue 'rows=Outputs||`[]`') \
    || fail "the outputs of stack $1 could not be read"
  value=$(cells <<< "$listed" | awk -F'\t' -v name="$2" '$1 == name { print $2 }')
  [ -n "$value" ] || fail "stack $1 has no output $2"
  echo "$value"
}

# The parameters of ros.json, as arguments, into the array parameters. Settings come from the environment.
parameters_of() { # CODE_OBJECT
  local n=0 pair
  parameters=()
  for pair in "CodeBucket=$code_bucket" "CodeObject=$1" "RoleName=$role_name" "Regions=$regions" "Roles=$roles" \
    "Events=$events" "DivideWork=$divide" "SweepPaused=$paused" \
    "Endpoint=${FLOWLOG_ALIBABA_ENDPOINT-}" "EcsEndpoint=${FLOWLOG_ALIBABA_ECS_ENDPOINT-}" \
    "StsEndpoint=${FLOWLOG_ALIBABA_STS_ENDPOINT-}" \
    "DirectoryEndpoint=${FLOWLOG_ALIBABA_RESOURCE_DIRECTORY_ENDPOINT-}" \
    "SweepSchedule=${FLOWLOG_SWEEP_SCHEDULE:-@every 60m}" "MinRetentionDays=${FLOWLOG_MIN_RETENTION_DAYS:-90}" \
    "DeadlineMillis=${FLOWLOG_DEADLINE_MILLIS:-20000}" \
    "SweepDeadlineMillis=${FLOWLOG_SWEEP_DEADLINE_MILLIS:-200000}"; do
    n=$((n + 1))
    parameters+=("--Parameters.$n.ParameterKey" "${pair%%=*}" "--Parameters.$n.ParameterValue" "${pair#*=}")
  done
}

# The same of alerts.json.
parameters_of_alerts() { # LOG_PROJECT
  parameters=(--Parameters.1.ParameterKey LogProject --Parameters.1.ParameterValue "$1")
  if [ -n "$action_policy" ]; then
    parameters+=(--Parameters.2.ParameterKey ActionPolicy --Parameters.2.ParameterValue "$action_policy")
  fi
}

# The package's name in the bucket: another content, another name, so that the stack sees the change.
code_object() {
  [ -f "$package" ] || fail "no package at $package"
  echo "flow-log-status-$(cksum < "$package" | tr ' ' -).jar"
}
