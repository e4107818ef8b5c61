package org.flowlogstatus.local.host.fc;

import java.util.List;
import org.flowlogstatus.local.server.HttpRequest;

/**
 * The path of the {@code InvokeFunction} call: {@code /2023-03-30/functions/{name}/invocations}.
 */
final class Invocation {

  private Invocation() {}

  static boolean matches(HttpRequest request) {
    List<String> path = request.segments();
    return path.size() == 4
        && path.get(0).equals("2023-03-30")
        && path.get(1).equals("functions")
        && path.get(3).equals("invocations");
  }

  static String functionName(HttpRequest request) {
    return request.segments().get(2);
  }
}
