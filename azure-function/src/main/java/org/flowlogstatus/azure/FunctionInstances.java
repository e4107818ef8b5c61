package org.flowlogstatus.azure;

import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.threads.DaemonThreads;

/**
 * Makes the functions' instances for the Java worker. The worker makes this object while it loads
 * the app, so that the first lookup is prepared early and wrong settings are reported at start.
 * Found by its name in {@code META-INF/services}. Never throws: the worker does not load an app
 * whose injector throws.
 */
public final class FunctionInstances implements FunctionInstanceInjector {
  /** Begins to prepare; nobody waits for it. */
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
      // Every invocation meets the same fault, and reports it.
    }
  }

  @Override
  public <T> T getInstance(Class<T> functionClass) throws Exception {
    return functionClass.getConstructor().newInstance();
  }
}
