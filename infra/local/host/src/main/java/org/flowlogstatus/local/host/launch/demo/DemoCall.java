package org.flowlogstatus.local.host.launch.demo;

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
record DemoCall(String heading, String method, URI uri, String body, ExpectedAnswer expectation) {

  /** A call without a body. */
  static DemoCall get(String heading, URI uri, ExpectedAnswer expectation) {
    return new DemoCall(heading, "GET", uri, "", expectation);
  }

  /** A call with a body. */
  static DemoCall post(String heading, URI uri, String body, ExpectedAnswer expectation) {
    return new DemoCall(heading, "POST", uri, body, expectation);
  }
}
