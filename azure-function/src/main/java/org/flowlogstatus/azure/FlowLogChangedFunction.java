package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.OutputBinding;
import com.microsoft.azure.functions.annotation.EventGridTrigger;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueOutput;
import java.util.List;
import org.flowlogstatus.azure.event.FlowLogChanged;

/** The Event Grid trigger. */
public final class FlowLogChangedFunction {
  @FunctionName("flowLogChanged")
  public void run(
      @EventGridTrigger(name = "event") String event,
      @QueueOutput(
              name = "events",
              queueName = FunctionHealth.EVENTS,
              connection = "AzureWebJobsStorage")
          OutputBinding<List<String>> events,
      @QueueOutput(
              name = "sweeps",
              queueName = FunctionHealth.SWEEPS,
              connection = "AzureWebJobsStorage")
          OutputBinding<List<String>> sweeps,
      ExecutionContext context) {
    FlowLogChanged.Outcome outcome =
        Assembly.shared().sweeps().flowLogChanged().run(event, new RunLog(context));
    events.setValue(outcome.events());
    sweeps.setValue(outcome.sweeps());
  }
}
