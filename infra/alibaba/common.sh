# shellcheck shell=bash disable=SC2034 # its variables are read by those who source it
# What deploy and preview have in common: their arguments, and the stacks of ROS. Sourced by both.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
package="$root/alibaba-function/target/flow-log-status.jar"
base_stack=flow-log-status
event_stack=flow-log-status-events

usage() {
  cat <<EOT
usage: ${0##*/} --region REGION [options]
  --regions REGION,REGION,...  what is swept and may be looked up; default: every region of the account
  --role-name NAME             default: flow-log-status; another one for each region deployed to
  --profile NAME               profile of the Alibaba Cloud CLI; default: its current one
  --access NAME                access alias of Serverless Devs; default: default
  --no-events                  leave EventBridge out: changes are seen by the next sweep only
  --skip-build                 deploy the package that is there
Settings of the functions are taken from the environment where they are set there: FLOWLOG_SWEEP_SCHEDULE,
FLOWLOG_MIN_RETENTION_DAYS, FLOWLOG_DEADLINE_MILLIS, FLOWLOG_SWEEP_DEADLINE_MILLIS, FLOWLOG_ALIBABA_ENDPOINT, FLOWLOG_ALIBABA_ECS_ENDPOINT.
EOT
}

fail() {
  echo "${0##*/}: $*" >&2
  exit 2
}

say() {
  echo "== $*" >&2
}

# Fills region, role_name, profile (array), access, events, build; exports what s.yaml reads.
read_arguments() {
  region='' role_name=flow-log-status access=default events=yes build=yes
  profile=()
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --no-events) events=no && shift && continue ;;
      --skip-build) build=no && shift && continue ;;
    esac
    [ $# -ge 2 ] || fail "$1 wants a value (or is unknown); see --help"
    case $1 in
      --region) region=$2 ;;
      --regions) export FLOWLOG_ALIBABA_REGIONS=$2 ;;
      --role-name) role_name=$2 ;;
      --profile) profile=(--profile "$2") ;;
      --access) access=$2 ;;
      *) fail "unknown option $1; see --help" ;;
    esac
    shift 2
  done
  [ -n "$region" ] || fail "--region is needed; see --help"
  local tool
  for tool in aliyun s node; do
    command -v "$tool" > /dev/null || fail "$tool is not installed"
  done
  export FLOWLOG_REGION=$region
}

# Calls one operation of ROS in the region.
ros() {
  local operation=$1
  shift
  aliyun ros "$operation" "${profile[@]}" --RegionId "$region" "$@"
}

# The value of a JavaScript expression over the JSON document d on standard input; empty where it has none.
json() {
  node -e 'const d = JSON.parse(require("fs").readFileSync(0, "utf8")); console.log(eval(process.argv[1]) ?? "")' "$1"
}

# The id of a stack by its name; empty where there is none.
stack_id() {
  ros ListStacks --StackName.1 "$1" | json 'd.Stacks.find((s) => s.Status !== "DELETE_COMPLETE")?.StackId'
}

# Exports the outputs of the base stack under the names that s.yaml reads.
export_outputs() {
  local stack outputs
  stack=$(stack_id "$base_stack")
  [ -n "$stack" ] || return 1
  outputs=$(ros GetStack --StackId "$stack")
  FLOWLOG_ROLE_ARN=$(output RoleArn <<< "$outputs")
  FLOWLOG_BUCKET=$(output BucketName <<< "$outputs")
  FLOWLOG_LOG_PROJECT=$(output LogProject <<< "$outputs")
  export FLOWLOG_ROLE_ARN FLOWLOG_BUCKET FLOWLOG_LOG_PROJECT
}

output() {
  json "d.Outputs.find((o) => o.OutputKey === '$1')?.OutputValue"
}
