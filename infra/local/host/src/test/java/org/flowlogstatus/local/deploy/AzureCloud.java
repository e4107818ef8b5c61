package org.flowlogstatus.local.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rules by which {@code az} answers as it does in a tenant that has nothing of ours yet. */
final class AzureCloud {

  static final String HOME = "11111111-1111-1111-1111-111111111111";
  static final String OTHER = "22222222-2222-2222-2222-222222222222";
  static final String THIRD = "33333333-3333-3333-3333-333333333333";
  static final String PRINCIPAL = "aaaaaaaa-0000-0000-0000-00000000000a";
  static final String ROLE = "bbbbbbbb-0000-0000-0000-00000000000b";
  static final String APP = "flow-log-status-abc";
  static final String APP_ID =
      "/subscriptions/" + HOME + "/resourceGroups/rg/providers/Microsoft.Web/sites/" + APP;

  private AzureCloud() {}

  /** The scripts in a tenant of three subscriptions, with a package that was built. */
  static Scripts fresh(Path folder) throws IOException {
    Scripts az = Scripts.of("azure", folder, "az", "curl", "mvn");
    Path built = az.file("azure-function/target/flow-log-status.zip");
    Files.createDirectories(built.getParent());
    zip(built);
    account(az);
    deployments(az);
    return az.on("curl *", "200").on("mvn *", "");
  }

  private static void account(Scripts az) {
    String list = HOME + "\tproduction\n" + OTHER + "\tthe \"other's\" one\n" + THIRD + "\ttwin";
    az.on("az account show *", HOME)
        .on("az account list *", list)
        .on("az provider *", "")
        .on("az provider list *", "Microsoft.Web\nMicrosoft.Storage\nMicrosoft.Insights")
        .on("az group exists *", "false")
        .on("az group create *", "")
        .on("az role definition list *", "")
        .on("az role assignment *", "")
        .on("az role assignment list *", "0")
        .on("az eventgrid system-topic list *", "")
        .fails("az eventgrid system-topic event-subscription show *", "(ResourceNotFound) none");
  }

  private static void deployments(Scripts az) {
    az.on("az deployment group create *", "")
        .on("az deployment group create *topic.json*", "cccccccc-0000-0000-0000-00000000000c")
        .on("az deployment sub create *", "")
        .on("az deployment sub create *role.json*", ROLE)
        .on("az deployment mg create *", "");
    outputs(az);
    az.failsAtFirst(1, "az deployment group show *outputs.entra.*", "(DeploymentNotFound) none")
        .on("az resource update *", "")
        .on("az functionapp deployment source config-zip *", "")
        .on("az functionapp function show *", "flowLogChanged")
        .on("az functionapp keys list *", "the-key")
        .on("az rest *", "");
  }

  private static void outputs(Scripts az) {
    String storage = "/subscriptions/" + HOME + "/resourceGroups/rg/providers/Microsoft.Storage/s";
    output(az, "functionAppName", APP);
    output(az, "functionAppId", APP_ID);
    output(az, "identityId", "/subscriptions/" + HOME + "/identity");
    output(az, "principalId", PRINCIPAL);
    output(az, "clientId", "dddddddd-0000-0000-0000-00000000000d");
    output(az, "hostName", APP + ".azurewebsites.net");
    output(az, "storageAccountId", storage);
    output(az, "deadLetterContainer", "dead-letters");
    output(az, "workspaceId", "/subscriptions/" + HOME + "/workspace");
    output(az, "functionSubnetId", "/subscriptions/" + HOME + "/subnets/functions");
    output(az, "endpointSubnetId", "/subscriptions/" + HOME + "/subnets/endpoints");
    output(az, "sweepPaused", "False");
    output(az, "sweepMissingAfterHours", "7");
    output(az, "excludedSubscriptionIds", "[\"99999999-9999-9999-9999-999999999999\"]");
    output(az, "entra", "False");
  }

  static void output(Scripts az, String name, String value) {
    az.on("az deployment group show *outputs." + name + ".value*", value);
  }

  /** The tenant as a deployment leaves it. */
  static Scripts deployed(Path folder) throws IOException {
    Scripts az = fresh(folder);
    output(az, "entra", "False");
    String topic =
        "/subscriptions/%s\tmicrosoft.resources.subscriptions\trg\tflow-log-status\tshared\tp";
    return az.on("az group exists *", "true")
        .on("az role definition list *", "/subscriptions/" + HOME)
        .on("az role assignment list *", "1")
        .on("az eventgrid system-topic list *" + HOME + "*", String.format(topic, HOME))
        .on("az eventgrid system-topic list *" + OTHER + "*", String.format(topic, OTHER));
  }

  private static void zip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String function : new String[] {"flowLogStatus", "scheduledSweep"}) {
        zip.putNextEntry(new ZipEntry(function + "/function.json"));
        String trigger = function.equals("flowLogStatus") ? "httpTrigger" : "timerTrigger";
        String json = "{\"type\" : \"" + trigger + "\", \"authLevel\" : \"FUNCTION\"}";
        zip.write(json.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
