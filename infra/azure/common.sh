# shellcheck shell=bash disable=SC2034 # its variables are read by those who source it
# What deploy, what-if and uninstall have in common: their arguments, and what they look up. Sourced by all.
# Everything here runs in bash 3.2, as macOS has it.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
package="$root/azure-function/target/flow-log-status.zip"
readonly GUID='^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
# What the tag of this name says: which installation a thing belongs to, or that all share it.
readonly TAG=flow-log-status SHARED=shared MADE=made-by-deploy
# Between two looks at something that the cloud has not got ready yet; a setting for the tests.
pause=${FLOWLOG_DEPLOY_PAUSE_SECONDS:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "${0##*/}: $*" >&2
  exit 2
}

say() {
  echo "== $*" >&2
}

lower() {
  tr '[:upper:]' '[:lower:]' <<< "$1"
}

# Fills the variables of the options; the one that takes none is left to the caller, who names them.
read_arguments() {
  group='' location='' management_group='' name='' given='' entra='' action_groups=''
  events=yes build=yes private=no only_events=no yes=no parallel=8
  parameters="$here/main.parameters.json"
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --no-events) events=no && shift && continue ;;
      --only-events) only_events=yes && shift && continue ;;
      --private-network) private=yes && shift && continue ;;
      --skip-build) build=no && shift && continue ;;
      --yes) yes=yes && shift && continue ;;
    esac
    if [ $# -lt 2 ] || [ -z "$2" ]; then
      fail "$1 wants a value (or is unknown); see --help"
    fi
    case $1 in
      --resource-group) group=$2 ;;
      --location) location=$2 ;;
      --name) name=$2 ;;
      --subscriptions) given=$2 ;;
      --management-group) management_group=$2 ;;
      --parameters) parameters=$2 ;;
      --entra-client-id) entra=$2 ;;
      --action-groups) action_groups=$2 ;;
      --parallel) parallel=$2 ;;
      *) fail "unknown option $1; see --help" ;;
    esac
    shift 2
  done
  check_arguments
}

check_arguments() {
  [ -n "$group" ] || fail "--resource-group is needed; see --help"
  [ -f "$parameters" ] || fail "no file $parameters"
  ! grep -q '"functionAppName"' "$parameters" || fail "give functionAppName as --name: the identity is called after it, too"
  [[ $parallel =~ ^[1-9][0-9]?$ ]] || fail "--parallel is a number from 1 to 99"
  if [ -n "$entra" ] && ! [[ $(lower "$entra") =~ $GUID ]]; then
    fail "--entra-client-id is the client id of an app registration, a GUID"
  fi
  if [ "$given" = '*' ] && [ -z "$management_group" ]; then
    fail "--subscriptions '*' wants --management-group: rights in a subscription that is not there yet are given above it"
  fi
  [ -z "$name" ] || [[ $name =~ ^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$ ]] || fail "--name is 2 to 32 of a-z, 0-9 and -"
  command -v az > /dev/null || fail "the Azure CLI (az) is not installed"
  if [ "$private" = yes ] && [ "$events" = yes ]; then
    events=no
    say "Event Grid cannot push into a private network: changes are seen by the next sweep"
  fi
  deployment="flow-log-status${name:+-$name}"
}

# Fills home_subscription.
resolve_home() {
  home_subscription=$(az account show --query id --output tsv) || fail "not logged in: az login"
  [ -n "$home_subscription" ] || fail "az account show names no subscription: az account set --subscription ID"
  home_subscription=$(lower "$home_subscription")
  az account list --all --query "[?state!='Disabled'].[id, name]" --output tsv > "$work/accounts" \
    || fail "the list of your subscriptions could not be read"
}

# Fills subscriptions (what is swept; an array) and watched (whose events are heard), and what resolve_home does.
resolve_subscriptions() {
  resolve_home
  if [ "$given" = '*' ]; then
    subscriptions=('*')
    watched=()
    below_management_group > "$work/below"
    local id
    while read -r id; do
      watched+=("$id")
    done < "$work/below"
    return
  fi
  resolve_names "${given:-$home_subscription}"
  watched=(${subscriptions[@]+"${subscriptions[@]}"})
}

# A comma list of ids and names, into subscriptions; each once.
resolve_names() { # LIST
  local id wanted
  tr ',' '\n' <<< "$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//' > "$work/wanted"
  # One pass over both, since 500 subscriptions want no process each: "ID<tab>WANTED", the id empty or "several".
  awk -F'\t' '
    NR == FNR { id = tolower($1); name = tolower($2); ids[id] = 1
      several = (name in called) && called[name] != id
      called[name] = several ? "several" : id; next }
    { wanted = tolower($0); print ((wanted in ids) ? wanted : called[wanted]) "\t" $0 }' \
    "$work/accounts" "$work/wanted" > "$work/resolved"
  subscriptions=()
  while IFS= read -r id; do
    wanted=${id#*$'\t'} id=${id%%$'\t'*}
    [ -n "$wanted" ] || fail "--subscriptions holds an empty name"
    [ "$id" != several ] || fail "several subscriptions are called $wanted: give its id"
    [ -n "$id" ] || fail "there is no enabled subscription $wanted among those that you see (az account list): nothing was made"
    case " ${subscriptions[*]-} " in *" $id "*) continue ;; esac
    subscriptions+=("$id")
  done < "$work/resolved"
}

# The ids of all subscriptions below the management group, at any depth.
below_management_group() {
  az account management-group show --name "$management_group" --expand --recurse --output json > "$work/tree" \
    || fail "management group $management_group could not be read: nothing was made"
  { grep -oiE '"id": *"/subscriptions/[0-9a-f-]{36}"' "$work/tree" || true; } \
    | sed 's/.*\/subscriptions\///; s/"//' | tr '[:upper:]' '[:lower:]' | sort -u
}

# The values of $@ as a JSON array.
json_array() {
  local out='' value
  for value in "$@"; do
    out="$out,\"$value\""
  done
  echo "[${out#,}]"
}

comma_array() { # "a, b" or ""
  if [ -z "$1" ]; then
    echo '[]'
  else
    sed 's/^[[:space:]]*/["/; s/[[:space:]]*$/"]/; s/[[:space:]]*,[[:space:]]*/","/g' <<< "$1"
  fi
}

# What az prints; nothing where it says that there is no such thing. Any other failure ends the script.
az_or_nothing() {
  local said
  said=$(mktemp "$work/said.XXXXXX")
  if az "$@" 2> "$said"; then
    return
  fi
  grep -qE 'NotFound|not found|could not be found|does not exist' "$said" || fail "az $1 $2 failed: $(cat "$said")"
}

# true or false, whether there is a resource group.
group_exists() { # AZ ARGUMENTS...
  local there
  there=$(az group exists "$@" --output tsv) || fail "it is unknown whether the resource group exists: $*"
  lower "$there"
}

# An output of a deployment that is there; its absence ends the script.
output() { # DEPLOYMENT NAME
  local value
  value=$(az deployment group show --resource-group "$group" --name "$1" \
    --query "properties.outputs.$2.value" --output tsv) \
    || fail "deployment $1 of resource group $group could not be read"
  if [ -z "$value" ] || [ "$value" = None ]; then
    fail "deployment $1 of resource group $group has no output $2"
  fi
  echo "$value"
}

# Fills app_name, identity_id, principal_id and client_id.
read_identity() {
  app_name=$(output "$deployment-identity" functionAppName)
  identity_id=$(output "$deployment-identity" identityId)
  principal_id=$(output "$deployment-identity" principalId)
  client_id=$(output "$deployment-identity" clientId)
  role_name="Flow Log Status Reader ($app_name)"
  # Two installations may share a subscription, and a name of a deployment belongs to one location for good.
  role_deployment="$app_name-role-${location:-any}"
}

# Fills app_id, host_name, storage_id, dead_letters and workspace_id.
read_app() {
  app_id=$(output "$deployment" functionAppId)
  host_name=$(output "$deployment" hostName)
  storage_id=$(output "$deployment" storageAccountId)
  dead_letters=$(output "$deployment" deadLetterContainer)
  workspace_id=$(output "$deployment" workspaceId)
}

# The scopes that the role has, one a line; nothing where there is no role yet.
role_scopes() { # SCOPE
  az role definition list --name "$role_name" --scope "$1" --custom-role-only true \
    --query "[0].assignableScopes[]" --output tsv || fail "the role $role_name could not be looked up"
}

# Fills topic, topic_group, topic_principal and topic_mark by the subscription's topic; empty where it has none.
# Azure Policy's topics have the same source, so the type counts, too.
find_topic() { # SUBSCRIPTION
  local listed source type in called mark who
  topic='' topic_group='' topic_principal='' topic_mark=''
  listed=$(az eventgrid system-topic list --subscription "$1" --output tsv \
    --query "[].[source, topicType, resourceGroup, name, tags.\"$TAG\" || 'None', identity.principalId || 'None']") \
    || fail "the system topics of $1 could not be listed"
  while IFS=$'\t' read -r source type in called mark who; do
    if [ "$(lower "$source")" = "/subscriptions/$1" ] && [ "$(lower "$type")" = microsoft.resources.subscriptions ]; then
      topic=$called topic_group=$in
      [ "$mark" = None ] || topic_mark=$mark
      [ "$who" = None ] || topic_principal=$who
    fi
  done <<< "$listed"
}

# Runs COMMAND SUBSCRIPTION for each, $parallel at a time; goes on after a failure. Adds what failed to $failures.
failures=''
for_each_subscription() { # WHAT COMMAND SUBSCRIPTION...
  local what=$1 command=$2 id well=0 all=0
  shift 2
  for id in "$@"; do
    while [ "$(jobs -rp | wc -l)" -ge "$parallel" ]; do sleep 0.1; done
    # Its end is marked only where all of it went well: "set -e" ends the subshell before.
    (
      "$command" "$id"
      : > "$work/$what.$id.well"
    ) > "$work/$what.$id" 2>&1 &
  done
  wait
  for id in "$@"; do
    all=$((all + 1))
    sed "s/^/   $id: /" "$work/$what.$id" >&2
    if [ -f "$work/$what.$id.well" ]; then
      well=$((well + 1))
    else
      failures="$failures
  $what of $id: $(tail -n 1 "$work/$what.$id")"
    fi
  done
  say "$what: $well of $all subscriptions"
}

# Ends the script where something failed, and says what.
report_failures() {
  [ -z "$failures" ] || {
    echo "${0##*/}: not all went well:$failures" >&2
    echo "${1-}" >&2
    exit 1
  }
}
