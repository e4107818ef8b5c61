# shellcheck shell=bash
# The checks of infra/, to be sourced: check_arm_template, check_fc3, check_ros, check_plans. Each holds the files
# against its tool, then the tool against planted faults. Returns 0 where all is well, 77 where it had to be skipped
# and says why, 1 otherwise. Wants bash 5, node and npm; takes ROOT, SHARED and WORK from the environment.

INFRA_CHECKS=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${ROOT:=$(cd "$INFRA_CHECKS/../.." && pwd)}"
: "${SHARED:=$ROOT/../shared}"
: "${WORK:=$(mktemp -d)}"

install_infra_checks() {
  [[ -d $INFRA_CHECKS/node_modules ]] \
    || (cd "$INFRA_CHECKS" && timeout 180 npm ci --ignore-scripts --no-audit --no-fund)
}

# A writable copy of a folder of shared/check, with its packages; its path is left in $tool.
install_shared_check() { # NAME
  tool=$WORK/shared-check-$1
  if [[ ! -d $SHARED/check/$1 ]]; then
    printf 'SKIPPED: ../shared/check/%s is not here\n' "$1"
    return 77
  fi
  [[ -d $tool/node_modules ]] && return
  rm -rf "$tool"
  cp -r "$SHARED/check/$1" "$tool" && chmod -R u+w "$tool" \
    && (cd "$tool" && timeout 180 npm ci --ignore-scripts --no-audit --no-fund)
}

# The file with a fault planted must be refused, with words that name it.
expect_refusal() { # FILE POINTER JSON WORDS COMMAND...: the command is given the faulty file
  local file=$1 pointer=$2 json=$3 words=$4 said faulty=$WORK/planted.json
  shift 4
  node "$INFRA_CHECKS/plant.js" "$file" "$pointer" "$json" > "$faulty" || return 1
  if said=$("$@" "$faulty" 2>&1) || [[ $said != *"$words"* ]]; then
    printf 'planted fault not found in %s: %s = %s\n%s\n' "${file##*/}" "$pointer" "$json" "$said" >&2
    return 1
  fi
  printf 'planted fault refused: %s %s = %s\n' "${file##*/}" "$pointer" "$json"
}

# A template as it is with these parameters must be valid, too: an expression alone passes for anything.
hold_resolved() { # FILE NAME=JSON...
  local resolved=$WORK/resolved.json
  if ! node "$INFRA_CHECKS/arm-resolve.js" "$@" > "$resolved" || ! node "$tool/validate.js" "$resolved" > "$WORK/resolved-said"; then
    printf 'not valid with %s:\n' "${*:2}" >&2
    cat "$WORK/resolved-said" >&2
    return 1
  fi
  printf 'ok   %s with %s: %s resources\n' "${1##*/}" "${*:2}" "$(grep -c '^ok ' "$WORK/resolved-said")"
}

# Every combination of parameters that the README names.
check_arm_parameters() {
  local azure=$ROOT/infra/azure one='"11111111-1111-1111-1111-111111111111"' name='functionAppName="flow-log-status-a"'
  local three=$one',"22222222-2222-2222-2222-222222222222","33333333-3333-3333-3333-333333333333"' app subnet
  local groups='actionGroupIds=["/subscriptions/s/actionGroups/on call"]' log='workspaceId="/subscriptions/s/workspaces/w"'
  app='functionAppId="/subscriptions/s/resourceGroups/rg/providers/Microsoft.Web/sites/flow-log-status-a"'
  subnet='"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/n/subnets/functions"'
  local main=("$azure/main.json" "$name" 'identityId="/subscriptions/s/identity"' "principalId=$one" "clientId=$one")
  local private="functionSubnetId=$subnet" entra="entraClientId=$one" combination
  hold_resolved "$azure/identity.json" "$name" || return 1
  for combination in "subscriptionIds=[$one]" "subscriptionIds=[$three]" 'subscriptionIds=["*"]' "$private" "$entra" \
    'allowedIpRanges=["203.0.113.0/24", "198.51.100.7/32"]' 'alwaysReadyInstances=2' 'maximumInstanceCount=1' \
    'sweepPaused=true' "excludedSubscriptionIds=[$one]"; do
    hold_resolved "${main[@]}" "$combination" || return 1
  done
  hold_resolved "${main[@]}" "$private" "$entra" "subscriptionIds=[$three]" || return 1
  hold_resolved "$azure/network.json" "$name" || return 1
  hold_resolved "$azure/private-endpoints.json" "$name" "$app" 'storageAccountId="/s"' "endpointSubnetId=$subnet" || return 1
  hold_resolved "$azure/role.json" 'roleName="Flow Log Status Reader (a)"' \
    'assignableScopes=["/subscriptions/a","/subscriptions/b","/subscriptions/c"]' || return 1
  hold_resolved "$azure/role-assignment.json" "principalId=$one" "roleId=$one" || return 1
  for combination in true false; do
    hold_resolved "$azure/role-management-group.json" "principalId=$one" 'roleName="Flow Log Status Reader (a)"' \
      "allSubscriptions=$combination" || return 1
    hold_resolved "$azure/events.json" "$app" 'storageAccountId="/s"' "deadLetter=$combination" "$groups" || return 1
    hold_resolved "$azure/alerts.json" "$name" "$log" "subscriptionIds=[$three]" "sweepPaused=$combination" "$groups" || return 1
  done
  hold_resolved "$azure/topic.json" 'tags={"flow-log-status": "shared"}' || return 1
  hold_resolved "$azure/workbook.json" "$name" "$log" || return 1
  # Faults that only one combination has.
  expect_refusal "$azure/main.json" /resources/0/properties/publicNetworkAccess "\"[if(variables('private'), 'Closed', 'Enabled')]\"" \
    publicNetworkAccess resolve_main "$private" || return 1
  expect_refusal "$azure/main.json" /variables/entraProvider/azureActiveDirectory/enabled '"perhaps"' \
    'not valid with' resolve_main "$entra" || return 1
  expect_refusal "$azure/main.json" /parameters/maximumInstanceCount/minValue 40 \
    'parameter maximumInstanceCount' resolve_main maximumInstanceCount=1
}

resolve_main() { # NAME=JSON FILE
  hold_resolved "$2" 'identityId="/subscriptions/s/identity"' 'principalId="11111111-1111-1111-1111-111111111111"' \
    'clientId="11111111-1111-1111-1111-111111111111"' "$1"
}

check_arm_template() {
  install_shared_check arm-template || return
  local azure=$ROOT/infra/azure template validate=(node "$tool/validate.js")
  for template in identity main network private-endpoints role role-assignment role-management-group topic events alerts workbook; do
    printf '%s.json\n' "$template"
    "${validate[@]}" "$azure/$template.json" || return 1
  done
  expect_refusal "$azure/main.json" /resources/0/properties/allowSharedKeyAccess '"no"' \
    allowSharedKeyAccess "${validate[@]}" || return 1
  expect_refusal "$azure/main.json" /resources/0/properties/minimumTlsVersion '"TLS1_9"' \
    minimumTlsVersion "${validate[@]}" || return 1
  expect_refusal "$azure/main.json" /resources/12/properties/functionAppConfig/runtime '{"name": "cobol", "version": "17"}' \
    functionAppConfig "${validate[@]}" || return 1
  expect_refusal "$azure/main.json" /resources/12/properties/httpOnly true \
    'unknown property Microsoft.Web/sites/properties/httpOnly' "${validate[@]}" || return 1
  expect_refusal "$azure/role-assignment.json" /resources/0/properties/principalId "\"[parameters('principal')]\"" \
    'unresolved' "${validate[@]}" || return 1
  expect_refusal "$azure/role-management-group.json" /resources/0/apiVersion '"2015-01-01"' \
    'no schema' "${validate[@]}" || return 1
  expect_refusal "$azure/events.json" /resources/0/properties/filter/advancedFilters/0/operatorType '"StringAlmost"' \
    operatorType "${validate[@]}" || return 1
  check_arm_parameters
}

preview_fc3() { # FILE: what Serverless Devs makes of an s.yaml, as JSON; the outputs of ros.json are examples
  FLOWLOG_REGION=cn-hangzhou FLOWLOG_ROLE_ARN=acs:ram::1234567890123456:role/flow-log-status \
    FLOWLOG_BUCKET=flow-log-status FLOWLOG_LOG_PROJECT=flow-log-status \
    timeout 60 "$INFRA_CHECKS/node_modules/.bin/s" preview -t "$1" -o json | sed -n '/^{/,$p'
}

hold_fc3() { # FILE: a preview
  # The shared check knows the component without the version that s.yaml pins.
  sed 's/"component": "fc3@[0-9.]*"/"component": "fc3"/' "$1" > "$WORK/unpinned.json"
  grep -q '"component": "fc3"' "$WORK/unpinned.json" || { printf 'no fc3 component in the preview\n' >&2 && return 1; }
  (cd "$tool" && node check.js < "$WORK/unpinned.json") && node "$INFRA_CHECKS/fc3-strict.js" "$tool/fc3.schema.json" < "$1"
}

check_fc3() {
  install_shared_check fc3 || return
  install_infra_checks || return 1
  local preview=$WORK/s.json function=/resources/flow-log-status/props
  preview_fc3 "$ROOT/infra/alibaba/s.yaml" > "$preview" || return 1
  [[ -s $preview ]] || { printf 's preview printed no JSON\n' >&2 && return 1; }
  hold_fc3 "$preview" || return 1
  # The same with the settings that the README names; their values go to the functions as they are.
  FLOWLOG_ALIBABA_ROLES=directory:flow-log-status-member FLOWLOG_ALIBABA_QUEUE=flow-log-status-accounts \
    FLOWLOG_ALIBABA_REGIONS=cn-hangzhou,cn-beijing FLOWLOG_SWEEP_SCHEDULE='0 0 */6 * * *' \
    FLOWLOG_ALIBABA_QUEUE_ENDPOINT=https://1234567890123456.mns.cn-hangzhou.aliyuncs.com \
    preview_fc3 "$ROOT/infra/alibaba/s.yaml" > "$WORK/s-set.json" || return 1
  grep -q '"FLOWLOG_ALIBABA_ROLES": "directory:flow-log-status-member"' "$WORK/s-set.json" || return 1
  hold_fc3 "$WORK/s-set.json" || return 1
  expect_refusal "$preview" $function/runtime '"java17"' runtime hold_fc3 || return 1
  expect_refusal "$preview" $function/memory 512 memory hold_fc3 || return 1
  expect_refusal "$preview" $function/timeout '"long"' timeout hold_fc3 || return 1
  expect_refusal "$preview" $function/triggers/0/triggerConfig/authType '"none"' authType hold_fc3 || return 1
  expect_refusal "$preview" /resources/flow-log-status-sweep/props/triggers/0/triggerConfig/cron '"@hourly"' \
    'additional properties' hold_fc3 || return 1
  expect_refusal "$preview" /resources/flow-log-status-sweep/props/ossMountConfig/mountPoints/0 '{"bucketName": "b"}' \
    mountDir hold_fc3 || return 1
  # The preview itself must not pass over what is not there.
  # shellcheck disable=SC2016 # the variable is one of Serverless Devs
  sed 's/\${vars.role}/${vars.rolle}/' "$ROOT/infra/alibaba/s.yaml" > "$WORK/planted.yaml"
  preview_fc3 "$WORK/planted.yaml" > "$WORK/planted.json" 2> "$WORK/planted-said" || true
  if [[ -s $WORK/planted.json ]] && hold_fc3 "$WORK/planted.json" > "$WORK/planted-said"; then
    printf 'planted fault not found: a variable that is not there\n' >&2
    return 1
  fi
  printf 'planted fault refused: a variable that is not there\n'
}

check_ros() {
  install_infra_checks || return 1
  local alibaba=$ROOT/infra/alibaba validate=(node "$INFRA_CHECKS/ros-check.js")
  "${validate[@]}" "$alibaba/ros.json" "$alibaba/member-role.json" "$alibaba/alerts.json" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Bucket/Properties/BucketNaem '"x"' 'unknown property' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Bucket/Properties/BlockPublicAccess '"yes"' 'should be a boolean' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Bucket/Properties/AccessControl '"open"' accessControl "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Role/Properties/Policies/0/PolicyDocument/Statement/0/Actions '["vpc:*"]' \
    'unknown property' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Role/Properties/AssumeRolePolicyDocument null assumeRolePolicyDocument "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/EventQueue/Properties/MaximumMessageSize 70000 MaximumMessageSize "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Logstore/Properties/TTL '{"Ref": "Retention"}' 'nothing is called' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Outputs/RoleArn/Value '{"Fn::GetAtt": ["Role", "Arm"]}' 'has no Arm' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Bucket/Type '"ALIYUN::OSS::Buckit"' 'unknown type' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/VpcChanges/Condition '"Evnts"' 'no condition' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Lookup/DependsOn '["Setled"]' 'nothing is called' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Schedule/Properties/TriggerConfig/cron '"@hourly"' 'additional properties' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/VpcChanges/Properties/TriggerConfig/eventRuleFilterPattern '"{\"data\":{\"eventName\":[{\"like\":\"x\"}]}}"' \
    pattern "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/VpcChanges/Properties/TriggerConfig/asyncInvocation true \
    'additional properties' "${validate[@]}" || return 1
  expect_refusal "$alibaba/ros.json" /Resources/Lookup/Properties/FunctionName 7 'should be a string' "${validate[@]}" || return 1
  check_ros_parameters
}

hold_ros_resolved() { # FILE NAME=VALUE...
  node "$INFRA_CHECKS/ros-resolve.js" "$@" > "$WORK/resolved-ros.json" || return 1
  printf 'with %s: ' "${*:2}"
  node "$INFRA_CHECKS/ros-check.js" "$WORK/resolved-ros.json"
}

# Every combination of what the options of deploy decide; what is left out may be named by nothing that stays.
check_ros_parameters() {
  local ros=$ROOT/infra/alibaba/ros.json events divide roles
  for events in true false; do
    for divide in true false; do
      for roles in '' directory:flow-log-status-member; do
        hold_ros_resolved "$ros" "Events=$events" "DivideWork=$divide" "Roles=$roles" || return 1
      done
    done
  done
  expect_refusal "$ros" /Resources/Lookup/DependsOn '["WorkQueue"]' 'nothing is called WorkQueue' ros_without_work || return 1
  hold_ros_resolved "$ROOT/infra/alibaba/alerts.json" ActionPolicy=on-call
}

ros_without_work() { # FILE
  hold_ros_resolved "$1" DivideWork=false
}

# Templates of plans. A stack without resources is one that nobody needs to make, and is not looked at.
# A plan's template with an account for each that it asks for: the schema takes an expression for two things at once.
hold_plan() { # FILE
  local name accounts=()
  while read -r name; do
    accounts+=("$name=\"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/records\"")
  done < <(node -e 'Object.keys(require(process.argv[1]).parameters || {}).forEach((name) => console.log(name))' "$1")
  if ! node "$INFRA_CHECKS/arm-resolve.js" "$1" "${accounts[@]}" > "$WORK/plan.json" \
    || ! node "$tool/validate.js" "$WORK/plan.json" > "$WORK/said"; then
    printf '%s\n' "$1"
    cat "$WORK/said"
    return 1
  fi
}

check_plans() {
  install_shared_check arm-template || return
  install_infra_checks || return 1
  local plans=$WORK/plans arm=(node "$tool/validate.js") ros=(node "$INFRA_CHECKS/ros-check.js") template stacks=()
  mkdir -p "$plans"
  cp "$ROOT"/infra/local/host/target/plans/*.json "$plans" || return 1
  curl -sS --fail -o "$plans/azure-shipped.json" \
    "$AZURE_URL/api/flow-log-status/plan?format=template&subscriptionId=11111111-1111-1111-1111-111111111111" || return 1
  curl -sS --fail -o "$plans/alibaba-shipped.json" \
    "$ALIBABA_URL/flow-log-status/plan?format=template&regionId=cn-hangzhou" || return 1
  for template in "$plans"/azure-*.json; do
    hold_plan "$template" || return 1
  done
  for template in "$plans"/alibaba-*.json; do
    grep -q '"Resources":{}' "$template" || stacks+=("$template")
  done
  "${ros[@]}" "${stacks[@]}" > "$WORK/said" || { cat "$WORK/said" && return 1; }
  printf '%s templates of subscriptions and %s of regions hold\n' "$(find "$plans" -name 'azure-*' | wc -l)" "${#stacks[@]}"
  local log=/resources/0/properties/template/resources/0
  expect_refusal "$plans/azure-shipped.json" $log/properties/enabeld true 'unknown property' "${arm[@]}" || return 1
  expect_refusal "$plans/azure-shipped.json" $log/apiVersion '"2015-01-01"' 'no schema' "${arm[@]}" || return 1
  expect_refusal "$plans/azure-shipped.json" /resources/0/properties/mode '"Partial"' mode "${arm[@]}" || return 1
  expect_refusal "${stacks[0]}" /Resources/Planted '{"Type": "ALIYUN::VPC::FlowLog", "Properties": {"ResourceId": "vpc-1"}}' \
    resourceType "${ros[@]}" || return 1
  expect_refusal "${stacks[0]}" /Resources/Planted \
    '{"Type": "ALIYUN::VPC::FlowLog", "Properties": {"TraficType": "All"}}' 'unknown property' "${ros[@]}"
}
