package org.flowlogstatus.form.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.flowlogstatus.digest.Sha256;
import org.flowlogstatus.form.page.html.Html;

/** What stands around every page: head, style, script, and the policy that admits nothing else. */
public final class PageFrame {
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  /** The policy: nothing is loaded from anywhere, and only this style and this script count. */
  private static final String POLICY =
      "default-src 'none'; style-src '"
          + hash(STYLE)
          + "'; script-src '"
          + hash(SCRIPT)
          + "'; img-src data:; base-uri 'none'; form-action 'none'";

  private PageFrame() {}

  /**
   * The page's Content-Security-Policy; as a header it also says who may frame the page: nobody.
   */
  public static String policyHeader() {
    return POLICY + "; frame-ancestors 'none'";
  }

  /** All that stands before the body of a page. */
  public static void begin(String title, Html html) throws IOException {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .text(POLICY)
        .raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .raw("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .text(title)
        .raw("</title>\n<style>")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n");
  }

  /** All that stands after it. */
  public static void end(Html html) throws IOException {
    html.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
  }

  private static String resource(String name) {
    try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
