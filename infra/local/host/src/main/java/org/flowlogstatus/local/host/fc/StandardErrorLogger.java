package org.flowlogstatus.local.host.fc;

import com.aliyun.fc.runtime.FunctionComputeLogger;
import java.io.PrintStream;

/** A function's log, line by line, from {@code INFO} upwards unless it asks for another level. */
final class StandardErrorLogger implements FunctionComputeLogger {

  private final String requestId;
  private final PrintStream out;
  private volatile Level threshold = Level.INFO;

  StandardErrorLogger(String requestId, PrintStream out) {
    this.requestId = requestId;
    this.out = out;
  }

  @Override
  public void trace(String line) {
    log(Level.TRACE, line);
  }

  @Override
  public void debug(String line) {
    log(Level.DEBUG, line);
  }

  @Override
  public void info(String line) {
    log(Level.INFO, line);
  }

  @Override
  public void warn(String line) {
    log(Level.WARN, line);
  }

  @Override
  public void error(String line) {
    log(Level.ERROR, line);
  }

  @Override
  public void fatal(String line) {
    log(Level.FATAL, line);
  }

  @Override
  public void setLogLevel(Level level) {
    threshold = level;
  }

  private void log(Level level, String line) {
    if (level.compareTo(threshold) >= 0) {
      out.println(requestId + " [" + level + "] " + line);
    }
  }
}
