package org.flowlogstatus.azure;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.threads.DaemonThreads;

/**
 * Makes the functions' instances for the Java worker, which makes this one while it loads the app:
 * what a first lookup needs is ready before it comes, and wrong settings are named at start. Found
 * by its name in {@code META-INF/services}. Never throws: an app whose injector does is not loaded.
 */
public final class FunctionInstances implements FunctionInstanceInjector {
  /** Begins to prepare, and waits for nothing. */
  public FunctionInstances() {
    try {
      DaemonThreads.start("flow-log-status-load", FunctionInstances::prepare);
    } catch (RuntimeException | Error e) {
      // There is no thread for it; the first lookup does it all itself.
    }
  }

  private static void prepare() {
    try {
      Assembly.loaded();
    } catch (InvalidSettings e) {
      // The worker's standard error is the app's log; there is no other before an invocation.
      System.err.println(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      // Every invocation meets the same, and has somebody to tell.
    }
  }

  @Override
  public <T> T getInstance(Class<T> functionClass) throws Exception {
    return functionClass.getConstructor().newInstance();
  }
}
