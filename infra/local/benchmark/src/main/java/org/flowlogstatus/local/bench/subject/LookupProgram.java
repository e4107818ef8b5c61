package org.flowlogstatus.local.bench.subject;

/** Answers a request; what it throws ends the program. */
@FunctionalInterface
interface LookupProgram {
  /** The JSON, on one line, that answers a path with a query. */
  String answer(String request) throws Exception;
}
