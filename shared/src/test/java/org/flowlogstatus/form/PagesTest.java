package org.flowlogstatus.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.form.page.PageForm;
import org.flowlogstatus.form.page.PlanPage;
import org.flowlogstatus.form.page.ProblemPage;
import org.junit.jupiter.api.Test;

/**
 * The page as text. What it does in a browser is tried by {@code .ci/page}, on what this leaves.
 */
class PagesTest {
  private static final String EVIL =
      "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final Instant SEEN = Instant.parse("2026-11-28T12:00:00Z");
  private static final Path PAGES = Path.of("target", "pages");

  @Test
  void leavesPagesOfEverySizeForABrowser() throws IOException {
    leave("sweep-0", Document.of(Part.of(Estates.ofSize(0)), false));
    leave("sweep-30", Document.of(Part.of(Estates.ofSize(30)), false));
    leave("sweep-5000", Document.of(Part.of(Estates.ofSize(5000)), false));
    leave("incomplete", Document.of(Part.of(Estates.incomplete(30)), false));
    leave("script", Document.of(Part.of(Estates.named(EVIL)), false));
    leave("lookup", Document.of(Part.of(Estates.ofSize(8).results().get(7)), false));
    leave("changed", changed());
    leave("dark", dark(EVIL));
    StringWriter plan = new StringWriter();
    PlanPage.write("Azure", SEEN, outlook(EVIL), Document.builder().build(), plan);
    Files.writeString(PAGES.resolve("plan.html"), plan.toString());
    Files.writeString(
        PAGES.resolve("problem.html"),
        ProblemPage.of(Estates.incomplete(1).problems().get(0).problem()));

    assertThat(PAGES.resolve("sweep-5000.html")).isNotEmptyFile();
  }

  @Test
  void everythingIsEscaped() throws IOException {
    String page = page(Document.of(Part.of(Estates.named(EVIL)), false));

    assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<img");
    assertThat(page).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void thePolicyAdmitsItsOwnStyleAndScriptAndNothingElse() throws Exception {
    String page = page(Document.of(Part.of(Estates.ofSize(1)), false));

    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(page).contains("style-src &#39;" + hash(between(page, "<style>", "</style>")));
    assertThat(page).contains("script-src &#39;" + hash(between(page, "<script>", "</script>")));
    assertThat(page)
        .doesNotContain(" style=\"")
        .doesNotContain(" onclick")
        .doesNotContain("http://");
  }

  @Test
  void whatCouldNotBeReadComesBeforeAnythingElse() throws IOException {
    String page = page(Document.of(Part.of(Estates.incomplete(30)), false));

    assertThat(page.indexOf("complete: false")).isBetween(0, page.indexOf("Start here"));
    assertThat(page).contains("flowLogs (11111111-1111-1111-1111-111111111111, eastus)");
  }

  @Test
  void onlyGapsShowsGapsAndCountsAll() throws IOException {
    Document all = Document.of(Part.of(Estates.ofSize(33)), false);
    String gaps = page(Document.of(Part.of(Estates.ofSize(33)), true));

    assertThat(rows(gaps)).isPositive().isLessThan(rows(page(all)));
    assertThat(gaps).contains("33 targets");
  }

  @Test
  void whatChangedAndWhatIsAcceptedIsSaid() throws IOException {
    assertThat(page(changed()))
        .contains("What changed since 2026-11-20T22:00:00Z", "DISABLED SWITCHED_OFF NOT_COVERED")
        .contains("Accepted until 2027-01-31", "behind a firewall");
  }

  @Test
  void whatGoesDarkStandsOnALineOfDatesWithWhatToDo() throws IOException {
    String page = page(dark("web"));

    assertThat(page)
        .contains("What goes dark, and what to do", "2027-09-30: all NSG logs deleted", "days left")
        .contains("Flow logs to create: <b>30</b>", "Flow logs to delete, last of all: <b>1</b>")
        .contains("az network watcher flow-log create --vnet &#39;web&#39;", "storageId")
        .contains("And 6 more", "IN_TRANSITION of web: wait");
    assertThat(page.indexOf("What goes dark, and")).isLessThan(page.indexOf("All targets"));
  }

  @Test
  void withoutAPlanThePartSaysHowToHaveOne() throws IOException {
    String page = page(Document.of(Part.of(Estates.ofSize(33)), false));

    assertThat(page).contains("What goes dark, and what to do", "plan?goal=keep");
  }

  @Test
  void noNameInAPlanBecomesMarkup() throws IOException {
    assertThat(page(dark(EVIL))).doesNotContain("alert(1)</script>").doesNotContain("<img");
  }

  private static Document dark(String name) {
    return Document.builder().addParts(Part.of(Estates.ofSize(30))).outlook(outlook(name)).build();
  }

  private static Outlook outlook(String name) {
    Outlook.Builder outlook = Outlook.builder();
    outlook.goingDarkBefore(3).goingDarkAfter(0);
    List<String> create = List.of("az network watcher flow-log create --vnet '" + name + "'");
    for (int i = 0; i < 30; i++) {
      outlook.addSteps(
          Todo.of(
              "CREATE_FLOW_LOG",
              "virtualNetwork",
              name + i,
              List.of("storageId"),
              List.of("Paid for twice until the others are deleted."),
              create));
    }
    Todo last =
        Todo.of(
            "DELETE_FLOW_LOG",
            "networkSecurityGroup",
            name,
            List.of(),
            List.of(),
            List.of("az network watcher flow-log delete --name x"));
    return outlook.addSteps(last).addUnresolved("IN_TRANSITION of " + name + ": wait").build();
  }

  private static Document changed() {
    return Document.builder()
        .addParts(Part.of(Estates.ofSize(30)))
        .acceptance(
            result ->
                Optional.of(Accepted.of(LocalDate.of(2027, 1, 31), "behind a firewall"))
                    .filter(accepted -> result.target().id().endsWith("web7")))
        .changes(
            Changes.of(
                "2026-11-20T22:00:00Z",
                List.of(
                    Changed.of(
                        "/subscriptions/1/x",
                        Optional.of("ENABLED LOGGING COVERED"),
                        Optional.of("DISABLED SWITCHED_OFF NOT_COVERED")),
                    Changed.of("/subscriptions/1/y", Optional.empty(), Optional.of("ENABLED")))))
        .build();
  }

  private static void leave(String name, Document document) throws IOException {
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(name + ".html"), page(document));
  }

  private static String page(Document document) throws IOException {
    StringWriter out = new StringWriter();
    PageForm.page(document, out);
    return out.toString();
  }

  private static int rows(String page) {
    return page.split("<tr role=\"row\" data-outcome", -1).length - 1;
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
