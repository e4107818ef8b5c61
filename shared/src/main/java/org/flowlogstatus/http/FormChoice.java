package org.flowlogstatus.http;

import java.util.Optional;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.Negotiation;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.http.parameter.Parameters;

/** Which form is asked for: by the parameter {@code format}, else by the {@code Accept} header. */
final class FormChoice {
  static final String FORMAT = "format";
  static final String ONLY = "only";
  private static final String GAPS = "gaps";
  private static final String ANYTHING = "*/*";

  private FormChoice() {}

  /** The form; an unknown one is noted in the parameters. */
  static Form read(Parameters parameters) {
    Optional<String> named = parameters.get(FORMAT);
    if (named.isEmpty()) {
      return accepted(parameters.accept());
    }
    Optional<Form> form = Form.named(named.get());
    if (form.isEmpty()) {
      parameters.violate(FORMAT, "is no form; give " + Form.NAMES + ".");
    }
    return form.orElse(Form.JSON);
  }

  /** Whether only gaps are asked for; any other word is noted in the parameters. */
  static boolean readOnlyGaps(Parameters parameters) {
    Optional<String> only = parameters.get(ONLY);
    if (only.isPresent() && !only.get().equals(GAPS)) {
      parameters.violate(ONLY, "takes one value: gaps. Leave it out to get all targets.");
    }
    return only.isPresent();
  }

  /** Whether a browser asked for a page, so that a problem is a page too. */
  static boolean isPage(Request request) {
    if (request.accept().isEmpty() || !Negotiation.isBrowser(request.accept().get())) {
      return false;
    }
    Optional<Form> named =
        request.query().stream()
            .filter(parameter -> parameter.getKey().equalsIgnoreCase(FORMAT))
            .flatMap(parameter -> Form.named(parameter.getValue()).stream())
            .findFirst();
    return named.orElseGet(() -> accepted(request.accept())) == Form.HTML;
  }

  private static Form accepted(Optional<String> accept) {
    return accept.isEmpty() || accept.get().equals(ANYTHING)
        ? Form.JSON
        : Negotiation.best(accept.get());
  }
}
