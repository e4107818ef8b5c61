# shellcheck shell=bash disable=SC2154 # its variables are set by common.sh
# What is done in each subscription: rights and events. Sourced by deploy.

deploy_rights() {
  if [ -n "$management_group" ]; then
    deploy_rights_above
    return
  fi
  local id present wanted=() scope
  present=$(role_scopes "/subscriptions/$home_subscription")
  # There the role is found again, whatever is swept.
  grep -qix "/subscriptions/$home_subscription" <<< "$present" || wanted+=("/subscriptions/$home_subscription")
  for scope in $present; do
    wanted+=("$scope")
  done
  for id in ${subscriptions[@]+"${subscriptions[@]}"}; do
    grep -qixF "/subscriptions/$id" <<< "$present" || [ "$id" = "$home_subscription" ] || wanted+=("/subscriptions/$id")
  done
  tell_leftovers "$present"
  say "role \"$role_name\""
  # The union: a scope that is taken away while the role is assigned there is refused (bicep 17145).
  role_id=$(az deployment sub create --subscription "$home_subscription" --location "$location" \
    --name "$role_deployment" --template-file "$here/role.json" --query properties.outputs.roleId.value --output tsv \
    --parameters roleName="$role_name" assignableScopes="$(json_array ${wanted[@]+"${wanted[@]}"})")
  [ -n "$role_id" ] || fail "the role has no id"
  for_each_subscription rights assign_role ${subscriptions[@]+"${subscriptions[@]}"}
}

# What an earlier deploy was given and this one is not.
tell_leftovers() { # SCOPES
  local scope id
  for scope in $1; do
    id=$(lower "${scope#/subscriptions/}")
    [ "$id" != "$home_subscription" ] || continue
    case " ${subscriptions[*]-} " in *" $id "*) continue ;; esac
    say "$scope is no longer among the subscriptions, and keeps its rights and events: uninstall --resource-group $group --subscriptions $id"
  done
}

# A role that is new is not known everywhere at once: azure-cli 20727.
assign_role() { # SUBSCRIPTION
  local try tries=10 present
  present=$(az role assignment list --subscription "$1" --scope "/subscriptions/$1" --output tsv \
    --query "length([?principalId=='$principal_id' && ends_with(roleDefinitionId, '$role_id')])")
  if [ "${present:-0}" != 0 ]; then
    echo "in place"
    return
  fi
  for ((try = 1; try <= tries; try++)); do
    if az deployment sub create --subscription "$1" --location "$location" --name "$role_deployment" \
      --template-file "$here/role-assignment.json" --output none \
      --parameters principalId="$principal_id" roleId="$role_id" 2> "$work/rights.$1.said"; then
      return
    fi
    grep -qE 'RoleDefinition|PrincipalNotFound' "$work/rights.$1.said" || break
    echo "role or identity is not known here yet: try $try of $tries"
    sleep "$pause"
  done
  fail "$(cat "$work/rights.$1.said")"
}

deploy_rights_above() {
  local present scopes all=false above="/providers/Microsoft.Management/managementGroups/$management_group" scope
  say "rights in management group $management_group"
  present=$(role_scopes "$above" && role_scopes "/subscriptions/$home_subscription")
  [ "$given" != '*' ] || all=true
  scopes=("$above")
  for scope in $present; do
    case " $(lower "${scopes[*]-}") " in *" $(lower "$scope") "*) continue ;; esac
    scopes+=("$scope")
  done
  az deployment mg create --management-group-id "$management_group" --location "$location" \
    --name "$role_deployment" --template-file "$here/role-management-group.json" --output none \
    --parameters principalId="$principal_id" roleName="$role_name" allSubscriptions="$all" \
    assignableScopes="$(json_array ${scopes[@]+"${scopes[@]}"})"
}

# What marks an event subscription as made by these files.
event_label() {
  echo "v$(cat "$here/events.json" - <<< "$app_id $storage_id $action_groups" | cksum | tr -d ' ')"
}

deploy_events() { # SUBSCRIPTION
  local label present
  label=$(event_label)
  find_topic "$1"
  if [ -n "$topic" ]; then
    present=$(az_or_nothing eventgrid system-topic event-subscription show --subscription "$1" \
      --resource-group "$topic_group" --system-topic-name "$topic" --name "flow-log-changed-$app_name" \
      --query "provisioningState == 'Succeeded' && labels[-1]" --output tsv)
    if [ "$present" = "$label" ]; then
      echo "in place"
      return
    fi
  else
    make_topic "$1"
  fi
  let_topic_write "$1"
  try_events "$1" "$label"
}

make_topic() { # SUBSCRIPTION
  local there
  az provider register --subscription "$1" --namespace Microsoft.EventGrid --wait
  there=$(group_exists --subscription "$1" --name "$group")
  if [ "$there" = false ]; then
    az group create --subscription "$1" --name "$group" --location "$location" --tags "$TAG=$MADE" --output none
  fi
  topic=flow-log-status topic_group=$group
  topic_principal=$(az deployment group create --subscription "$1" --resource-group "$group" \
    --name "$app_name-topic" --template-file "$here/topic.json" --parameters tags="{\"$TAG\":\"$SHARED\"}" \
    --query properties.outputs.principalId.value --output tsv)
  [ -n "$topic_principal" ] || fail "the new system topic has no identity"
}

# Dead letters are written with the topic's own identity, since the storage account takes no key.
let_topic_write() { # SUBSCRIPTION
  if [ -z "$topic_principal" ]; then
    echo "dead letters are not kept: system topic $topic is another's and has no identity; to have them," \
      "az eventgrid system-topic update --resource-group $topic_group --name $topic --identity systemassigned, and run this again"
    return
  fi
  az role assignment create --assignee-object-id "$topic_principal" --assignee-principal-type ServicePrincipal \
    --role ba92f5b4-2d11-453d-a403-e96b0029c9fe --output none \
    --scope "$storage_id/blobServices/default/containers/$dead_letters"
}

try_events() { # SUBSCRIPTION LABEL
  local try tries=10 dead_letter=true
  [ -n "$topic_principal" ] || dead_letter=false
  for ((try = 1; try <= tries; try++)); do
    if az deployment group create --subscription "$1" --resource-group "$topic_group" --name "$app_name-events" \
      --template-file "$here/events.json" --output none \
      --parameters functionAppId="$app_id" systemTopicName="$topic" storageAccountId="$storage_id" \
      deadLetterContainer="$dead_letters" deadLetter="$dead_letter" label="$2" \
      actionGroupIds="$(comma_array "$action_groups")" 2> "$work/events.$1.said"; then
      return
    fi
    grep -qiE 'endpoint validation|not found|authoriz|permission' "$work/events.$1.said" || break
    echo "function or rights are not known to Event Grid yet: try $try of $tries"
    sleep "$pause"
  done
  fail "$(cat "$work/events.$1.said")"
}
