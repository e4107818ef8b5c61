package org.flowlogstatus.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.OutputBinding;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.BlobInput;
import com.microsoft.azure.functions.annotation.BlobOutput;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.QueueOutput;
import com.microsoft.azure.functions.annotation.QueueTrigger;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.jspecify.annotations.Nullable;

/** The queue trigger: one subscription in each message. */
public final class SubscriptionSweepFunction {
  @FunctionName("subscriptionSweep")
  public void run(
      @QueueTrigger(
              name = "message",
              queueName = FunctionHealth.SWEEPS,
              connection = "AzureWebJobsStorage")
          String message,
      @BindingName("Id") @Nullable String messageId,
      @BlobInput(
              name = "lastReport",
              path = "flow-log-status/{subscriptionId}.json",
              dataType = "binary",
              connection = "AzureWebJobsStorage")
          byte @Nullable [] lastReport,
      @BlobOutput(
              name = "newReport",
              path = "flow-log-status/{subscriptionId}.json",
              connection = "AzureWebJobsStorage")
          OutputBinding<String> newReport,
      @BlobOutput(
              name = "page",
              path = "flow-log-status/{subscriptionId}.html",
              connection = "AzureWebJobsStorage")
          OutputBinding<String> page,
      @QueueOutput(
              name = "events",
              queueName = FunctionHealth.EVENTS,
              connection = "AzureWebJobsStorage")
          OutputBinding<List<String>> events,
      ExecutionContext context) {
    SubscriptionSweep.Outcome outcome =
        Assembly.shared()
            .sweeps()
            .subscriptionSweep()
            .run(
                message,
                Optional.ofNullable(messageId),
                Optional.ofNullable(lastReport),
                new RunLog(context));
    outcome.newReport().ifPresent(newReport::setValue);
    outcome.page().ifPresent(page::setValue);
    events.setValue(outcome.events());
  }
}
