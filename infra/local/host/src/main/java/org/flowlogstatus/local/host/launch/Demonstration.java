package org.flowlogstatus.local.host.launch;

import java.net.URI;

/**
 * One call that shows something, and what it should show.
 *
 * @param heading what it shows, in words
 * @param method of the request
 * @param uri of the request
 * @param body of the request, empty for none
 * @param expectation of the answer
 */
record Demonstration(String heading, String method, URI uri, String body, Expectation expectation) {

  /** A call without a body. */
  static Demonstration get(String heading, URI uri, Expectation expectation) {
    return new Demonstration(heading, "GET", uri, "", expectation);
  }

  /** A call with a body. */
  static Demonstration post(String heading, URI uri, String body, Expectation expectation) {
    return new Demonstration(heading, "POST", uri, body, expectation);
  }
}
