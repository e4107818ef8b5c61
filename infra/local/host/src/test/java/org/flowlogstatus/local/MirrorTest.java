package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Side by side, the two functions have the same classes by package and name. What only one of them
 * has is named here, with the difference between the clouds that it comes from.
 */
class MirrorTest {

  private static final Map<String, String> AZURE_ONLY =
      Map.ofEntries(
          Map.entry("ArmId", "a target is named by one id that holds all of it"),
          Map.entry("ArmSegments", "and that id has parts of various forms"),
          Map.entry("LoopbackTokenSource", "the embedded cloud takes a fixed token"),
          Map.entry("NetworkResource", "a target's region is read from the target"),
          Map.entry("NetworkWatcher", "flow logs are asked of a watcher, not of the region"),
          Map.entry("NetworkWatchers", "a subscription's watchers are listed and remembered"),
          Map.entry("WatcherDiscovery", "a watcher that is remembered may prove wrong"),
          Map.entry("PendingOperation", "ARM answers by 202 and is polled; the VPC API never does"),
          Map.entry("OperationStatus", "ARM answers by 202 and says in a body how that ended"),
          Map.entry("SecondWitness", "a network names its flow logs; a VPC names none"),
          Map.entry("FlowLogById", "such a log is asked for by its id"),
          Map.entry("SubscriptionLists", "the lists of a subscription hang on its watchers"),
          Map.entry("NamedLogLists", "and its watcher is listed first in a sweep"),
          Map.entry("Subscriptions", "an identity sees subscriptions; a role sees one account"),
          Map.entry("PageWalk", "pages are linked; Alibaba's are numbered"),
          Map.entry("ListAddresses", "where the lists of a sweep are"),
          Map.entry("SdkAddresses", "the SDK composes those addresses"),
          Map.entry("SdkLoader", "it has so many classes that a lookup must not open their jars"),
          Map.entry("SdkRecorder", "the HTTP client under the SDK"),
          Map.entry("SdkPageResponse", "what that client answers the SDK"),
          Map.entry("TokenSource", "calls carry a bearer token"),
          Map.entry("ManagedIdentityTokenSource", "the token of the function app's identity"),
          Map.entry("SubscriptionSweep", "the timer fans out to one sweep per subscription"),
          Map.entry("SubscriptionSweepFunction", "the trigger of such a sweep"),
          Map.entry("SweepMessages", "what an event puts on that queue"),
          Map.entry("EventSubject", "an event names an ARM id, which may be of many kinds"),
          Map.entry("AllowedSubscriptions", "all that are in it may be named"),
          Map.entry("VisibleSubscriptions", "so that the settings alone do not tell"),
          Map.entry("StorageCalls", "reports and queues are in a storage account"),
          Map.entry("StorageQueue", "whose queues are looked at by its own interface"),
          Map.entry("BlobPage", "and the names of blobs come in pages"),
          Map.entry(
              "FunctionInstances",
              "the Java worker takes an injector; a handler has an initializer"),
          Map.entry("ReportBlobs", "the stored report is a blob; on Function Compute a file"));

  private static final Map<String, String> ALIBABA_ONLY =
      Map.ofEntries(
          Map.entry("ResourceId", "a target is named by a region and an id"),
          Map.entry("Handler", "a handler takes bytes; Azure has bindings"),
          Map.entry("RegionEndpoints", "each region has an endpoint of its own"),
          Map.entry("RequestSigner", "calls are signed"),
          Map.entry("RoleCredentials", "the role's credentials come with each invocation"),
          Map.entry("NumberedList", "a numbered list may move while it is read"),
          Map.entry("DescribeNetworkInterfacesRequest", "a request of ECS, whose SDK is not used"),
          Map.entry("NetworkInterfaces", "which network an interface is in only ECS says"),
          Map.entry("InterfaceCheck", "so an interface is checked in a way of its own"),
          Map.entry("NetworkCheck", "and a VPC or vSwitch in another"),
          Map.entry("TargetCheck", "what the two have in common"),
          Map.entry("Networks", "an owner may share a vSwitch with other accounts"),
          Map.entry("ParallelStatusCall", "the status call is made beside the lists"),
          Map.entry("NumberedPages", "pages are numbered; Azure's are linked"),
          Map.entry("NumberedPage", "so that a page says how many entries the list has"),
          Map.entry("PagesSideBySide", "and some pages can be read at once"),
          Map.entry("GetFlowLogServiceStatusRequest", "the one request that the SDK lacks"),
          Map.entry("EventHandler", "and so those that are triggered have code in common"),
          Map.entry("RegionSweep", "an event without a target has its region swept at once"),
          Map.entry("ReportFile", "the stored report is a file; on Azure a blob"),
          Map.entry("RoleArn", "an account is asked with a role of it; Azure has one identity"),
          Map.entry("Roles", "which roles is a setting"),
          Map.entry("Account", "so an account goes with what it is asked by"),
          Map.entry("CredentialSource", "and has credentials of its own"),
          Map.entry("AssumedRoles", "which are kept and renewed"),
          Map.entry("RoleAssumption", "STS gives them"),
          Map.entry("AssumeRoleRequest", "by a request whose SDK is not used"),
          Map.entry("AccountApi", "what is asked of one account, with them"),
          Map.entry("AccountDirectory", "the resource directory lists the accounts"),
          Map.entry("ListAccountsRequest", "by a request whose SDK is not used"),
          Map.entry("AllowedAccounts", "as AllowedSubscriptions, for accounts"),
          Map.entry("AccountSweep", "the regions of one account; a subscription is one list"),
          Map.entry("AccountRun", "one function sweeps several accounts in one invocation"),
          Map.entry("AccountRuns", "side by side"),
          Map.entry("FirstNextTime", "and remembers what it did not reach"),
          Map.entry("MessageQueue", "messages are put by a call; Azure has a binding"),
          Map.entry("QueueSigner", "with a signature of its own"),
          Map.entry("Source", "the source of an event names region and account"));

  private static Set<String> classes(String module, String vendor) throws IOException {
    Path root = Path.of("..", "..", "..").toAbsolutePath().normalize();
    Path folder = root.resolve(module + "/target/classes/org/flowlogstatus/" + vendor);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.endsWith("package-info"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> simpleNames(Set<String> classes) {
    return classes.stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void theFunctionsHaveTheSameClassesButForThoseNamedHere() throws IOException {
    Set<String> azure = classes("azure-function", "azure");
    Set<String> alibaba = classes("alibaba-function", "alibaba");

    assertThat(simpleNames(without(azure, alibaba))).isEqualTo(AZURE_ONLY.keySet());
    assertThat(simpleNames(without(alibaba, azure))).isEqualTo(ALIBABA_ONLY.keySet());
    assertThat(azure)
        .contains("lookup/Lookup", "sweep/Sweep", "cloud/CloudApi", "FlowLogStatusFunction");
  }
}
