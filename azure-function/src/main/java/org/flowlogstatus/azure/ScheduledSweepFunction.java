package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.OutputBinding;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueOutput;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import java.util.List;

/** The time trigger. */
public final class ScheduledSweepFunction {
  @FunctionName("scheduledSweep")
  public void run(
      @TimerTrigger(name = "timer", schedule = "%FLOWLOG_SWEEP_SCHEDULE%") String timer,
      @QueueOutput(
              name = "sweeps",
              queueName = FunctionHealth.SWEEPS,
              connection = "AzureWebJobsStorage")
          OutputBinding<List<String>> sweeps,
      ExecutionContext context) {
    sweeps.setValue(Assembly.shared().sweeps().scheduledSweep().run(new RunLog(context)));
  }
}
