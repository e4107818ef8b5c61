# shellcheck shell=bash disable=SC2154 # its variables are set by common.sh
# The code: built, uploaded, known to the cloud, healthy. Sourced by deploy.

build_package() {
  if [ "$build" = yes ]; then
    say "packaging"
    (cd "$root" && mvn --quiet --batch-mode --projects azure-function --also-make -DskipTests package)
  fi
  [ -f "$package" ] || fail "no package at $package"
}

# Uploads a package. The rights of a new identity take minutes to reach the storage (azure-dev 8026), and the build
# service fails now and then (azure-cli 33184).
upload() { # FILE
  local try tries=8
  for ((try = 1; try <= tries; try++)); do
    if az functionapp deployment source config-zip --resource-group "$group" --name "$app_name" \
      --src "$1" --output none; then
      return
    fi
    [ "$try" -lt "$tries" ] || break
    say "try $try of $tries failed: rights that are new take minutes to work; again in $pause s"
    sleep "$pause"
  done
  fail "the code could not be uploaded to $app_name"
}

# The package with functions that ask for no host key: Entra has let the caller in before.
keyless_package() {
  local file="$work/keyless.zip" folder="$work/keyless" functions
  command -v jar > /dev/null || fail "jar is not installed: with --entra-client-id a JDK is needed"
  mkdir "$folder"
  cp "$package" "$file"
  (cd "$folder" && jar xf "$file")
  functions=$(cd "$folder" && grep -l '"httpTrigger"' ./*/function.json) || fail "the package has no HTTP function"
  while read -r function; do
    sed 's/\("authLevel" *: *\)"[A-Za-z]*"/\1"ANONYMOUS"/' "$folder/$function" > "$work/function.json"
    cp "$work/function.json" "$folder/$function"
    (cd "$folder" && jar uf "$file" "$function")
  done <<< "$functions"
  echo "$file"
}

# Where callers signed in with Entra so far, and no longer shall: the code that asks for a key comes first.
take_keyed_code_back() {
  local before
  before=$(az_or_nothing deployment group show --resource-group "$group" --name "$deployment" \
    --query properties.outputs.entra.value --output tsv)
  if [ "$(lower "$before")" = true ] && [ -z "$entra" ]; then
    say "code that asks for a key, before Entra is switched off"
    upload "$package"
  fi
}

deploy_code() {
  local file=$package guarded
  say "code to $app_name"
  guarded=$(output "$deployment" entra)
  if [ "$(lower "$guarded")" = true ]; then
    file=$(keyless_package)
  fi
  upload "$file"
  await_function
}

# Event Grid refuses a function that ARM has not heard of: azure-functions-host 10169, bicep 11656.
await_function() {
  local try tries=30 found
  for ((try = 1; try <= tries; try++)); do
    az rest --method post --url "$app_id/host/default/sync?api-version=2024-11-01" --output none \
      || say "the triggers could not be synchronized"
    found=$(az_or_nothing functionapp function show --resource-group "$group" --name "$app_name" \
      --function-name flowLogChanged --query name --output tsv)
    [ -z "$found" ] || return 0
    say "the cloud does not know the functions yet: look $try of $tries, again in $pause s"
    sleep "$pause"
  done
  fail "the functions of $app_name do not appear: look at its log stream"
}

# Asks the app itself whether it can do its work.
check_health() {
  local url="https://$host_name/api/flow-log-status/health" try tries=10
  if [ "$private" = yes ] || [ -n "$entra" ]; then
    say "closed to this machine: ask $url from inside"
    return
  fi
  if ! command -v curl > /dev/null; then
    say "curl is not installed: ask $url yourself"
    return
  fi
  for ((try = 1; try <= tries; try++)); do
    if ask_health "$url"; then
      say "healthy"
      return
    fi
    say "not healthy yet ($(head -c 2000 "$work/health")): look $try of $tries, again in $pause s"
    sleep "$pause"
  done
  fail "everything is deployed, and $app_name is not healthy: $(head -c 2000 "$work/health")"
}

# The key goes by standard input: arguments can be read by others.
ask_health() { # URL
  local key status
  key=$(az functionapp keys list --resource-group "$group" --name "$app_name" --query functionKeys.default --output tsv) \
    || key=''
  if [ -z "$key" ] || [ "$key" = None ]; then
    echo 'no key yet' > "$work/health"
    return 1
  fi
  status=$(printf 'header = "x-functions-key: %s"\n' "$key" \
    | curl --config - --silent --show-error --max-time 60 --output "$work/health" --write-out '%{http_code}' "$1" \
      2> "$work/curl") || {
    cp "$work/curl" "$work/health"
    return 1
  }
  [ "$status" = 200 ]
}
