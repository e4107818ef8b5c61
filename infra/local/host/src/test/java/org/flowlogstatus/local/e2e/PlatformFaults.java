package org.flowlogstatus.local.e2e;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.host.azure.storage.BlobService;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.organisation.StoredText;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.LoopbackServer;
import org.flowlogstatus.local.server.RefusedRequestException;
import org.flowlogstatus.transport.Certificates;

/**
 * Faults in what a function asks of its platform: a token of the managed identity, a role of
 * another account, the stored reports. ARM is behind TLS here, for only then is there an identity.
 */
final class PlatformFaults implements AutoCloseable {
  static final String IDENTITY_HEADER = "identity-header-of-the-tests";

  private static final String ROLE = "flow-log-status-member";

  /** Of a call that names no subscription and no account. */
  private static final int NO_NUMBER = -1;

  private final FaultyEstate estate = new FaultyEstate();
  private final int healthy = estate.add();
  private final EmbeddedClouds clouds;
  private final LoopbackServer identity;
  private final LoopbackServer blobs;
  private final FaultyLine toArm;
  private final FaultyLine toVpc;
  private final FaultyLine toIdentity;
  private final FaultyLine toBlobs;
  private final ServedPair served;

  /**
   * Serves both functions.
   *
   * @param settings beside those of the identity, the roles and the reports
   * @param folder for keys
   */
  PlatformFaults(Map<String, String> settings, Path folder) throws Exception {
    for (WireFault fault : WireFault.values()) {
      estate.addMember(number(fault), ROLE);
    }
    clouds =
        EmbeddedClouds.start(
            estate.estate(), CloudPair.armOptions().withPollSeconds(0), CloudPair.vpcOptions());
    identity = server(request -> token());
    blobs = server(new BlobService(storage())::handle);
    Certificates certificates = Certificates.of(folder, "ip:127.0.0.1");
    toArm = FaultyLine.to(clouds.arm().endpoint(), certificates.identity());
    toVpc = FaultyLine.to(clouds.vpc().endpoint());
    toIdentity = FaultyLine.to(uri(identity));
    toBlobs = FaultyLine.to(uri(blobs));
    served =
        ServedPair.start(
            all(settings, certificates.trustingOptions(folder)),
            toArm.endpoint(),
            toVpc.endpoint());
  }

  private static int number(WireFault fault) {
    return 1_000 + List.of(WireFault.values()).indexOf(fault);
  }

  private Map<String, String> all(Map<String, String> settings, List<String> options) {
    Map<String, String> all = new HashMap<>(CloudPair.withCredentials(settings));
    all.merge("JAVA_TOOL_OPTIONS", String.join(" ", options), (some, more) -> some + " " + more);
    all.put("IDENTITY_ENDPOINT", toIdentity.endpoint() + "/token");
    all.put("IDENTITY_HEADER", IDENTITY_HEADER);
    all.put("AzureWebJobsStorage__blobServiceUri", toBlobs.endpoint().toString());
    all.put("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");
    List<String> roles =
        Arrays.stream(WireFault.values())
            .map(fault -> "acs:ram::" + FaultyEstate.member(number(fault)) + ":role/" + ROLE)
            .toList();
    all.put("FLOWLOG_ALIBABA_ROLES", String.join(",", roles));
    return all;
  }

  /** One that is too short to be kept, so that each lookup asks for another. */
  private static HttpReply token() {
    String end = String.valueOf(Instant.now().plusSeconds(20).getEpochSecond());
    return HttpReply.of(
        200,
        "application/json",
        Json.object()
            .put("access_token", CloudPair.ARM_TOKEN)
            .put("expires_on", end)
            .put("token_type", "Bearer")
            .toString()
            .getBytes(StandardCharsets.UTF_8));
  }

  private LocalStorage storage() {
    LocalStorage storage = new LocalStorage();
    String id = FaultyEstate.subscription(healthy);
    String report = StoredText.of(id, Duration.ofMinutes(1), true);
    storage.write("flow-log-status/" + id + ".json", report.getBytes(StandardCharsets.UTF_8));
    return storage;
  }

  private interface Answering extends HttpHandler {
    @Override
    default HttpReply refuse(RefusedRequestException refusal) {
      return HttpReply.of(400, "text/plain", new byte[0]);
    }
  }

  private static LoopbackServer server(Answering handler) throws Exception {
    return LoopbackServer.start(0, handler);
  }

  private static URI uri(LoopbackServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** What came of each of the faults in each call; the calls of one cloud one after another. */
  List<FaultPage.Cell> ask(Function<PlatformCall, List<WireFault>> faults) {
    CompletableFuture<List<FaultPage.Cell>> ofRoles =
        CompletableFuture.supplyAsync(() -> cells(PlatformCall.ROLE, faults));
    List<FaultPage.Cell> cells = new ArrayList<>();
    cells.addAll(cells(PlatformCall.TOKEN, faults));
    cells.addAll(cells(PlatformCall.REPORT_NAMES, faults));
    cells.addAll(cells(PlatformCall.REPORT, faults));
    cells.addAll(ofRoles.join());
    return cells;
  }

  private List<FaultPage.Cell> cells(
      PlatformCall call, Function<PlatformCall, List<WireFault>> faults) {
    return faults.apply(call).stream().map(fault -> call.cell(fault, answer(call, fault))).toList();
  }

  private FunctionAnswer answer(PlatformCall call, WireFault fault) {
    return switch (call) {
      case TOKEN -> during(toIdentity, NO_NUMBER, call, fault, this::lookup);
      case REPORT_NAMES -> during(toBlobs, NO_NUMBER, call, fault, this::estate);
      case REPORT -> during(toBlobs, NO_NUMBER, call, fault, this::estate);
      case ROLE -> during(toVpc, number(fault), call, fault, () -> lookupIn(fault));
    };
  }

  private static FunctionAnswer during(
      FaultyLine line,
      int number,
      PlatformCall call,
      WireFault fault,
      Supplier<FunctionAnswer> asked) {
    line.apply(number, call.operation(), fault);
    try {
      return asked.get();
    } finally {
      line.heal(number, call.operation());
    }
  }

  private FunctionAnswer lookup() {
    return FunctionClient.azure(served.azure()).get(Question.SECURITY_GROUP.parameters(healthy));
  }

  private FunctionAnswer estate() {
    return FunctionClient.azure(served.azure()).estate();
  }

  private FunctionAnswer lookupIn(WireFault fault) {
    int number = number(fault);
    return FunctionClient.alibaba(served.alibaba())
        .get(
            Map.of(
                "accountId", FaultyEstate.member(number),
                "regionId", FaultyEstate.region(number)));
  }

  /** That all works while nothing is faulty. */
  List<FaultPage.Cell> askHealthy() {
    WireFault none = WireFault.UNASKED;
    return List.of(
        PlatformCall.TOKEN.cell(none, lookup()),
        PlatformCall.REPORT.cell(none, estate()),
        PlatformCall.ROLE.cell(none, lookupIn(none)));
  }

  /** All that was printed. */
  List<String> output() {
    return served.output();
  }

  @Override
  public void close() {
    served.close();
    List.of(toArm, toVpc, toIdentity, toBlobs).forEach(FaultyLine::close);
    identity.close();
    blobs.close();
    clouds.close();
  }
}
