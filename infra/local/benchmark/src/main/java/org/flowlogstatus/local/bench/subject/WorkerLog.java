package org.flowlogstatus.local.bench.subject;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log that the Java worker of Azure Functions has open before it loads a function: a logger of
 * {@code java.util.logging} whose handler sends each message to the host. It belongs to the
 * platform, so that every program of Azure's side starts with it.
 */
final class WorkerLog extends Handler {
  private static final Logger LOGGER = opened();

  private WorkerLog() {}

  /** The logger of every invocation. */
  static Logger logger() {
    return LOGGER;
  }

  @Override
  public void publish(LogRecord line) {
    System.err.println(line.getMessage());
  }

  @Override
  public void flush() {
    System.err.flush();
  }

  @Override
  public void close() {
    flush();
  }

  private static Logger opened() {
    Logger logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.addHandler(new WorkerLog());
    logger.info("the worker loads a function");
    return logger;
  }
}
