package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.estate.ArmReferences;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Ids;

/** A network watcher and its region. */
public record NetworkWatcher(ArmId id, String region) {
  /**
   * A watcher of the subscription {@code subscriptionId}.
   *
   * @throws CheckFailure where the answer is not a watcher, or one of another subscription
   */
  static NetworkWatcher read(JsonNode watcher, String subscriptionId) throws CheckFailure {
    Fields fields = Fields.of(watcher);
    Optional<ArmId> id = ArmId.parse(fields.requiredText("id"));
    if (id.isEmpty() || !id.get().isNetworkWatcher()) {
      throw CheckFailure.invalidAnswer("The id of a network watcher is not one.");
    }
    if (!id.get().subscriptionId().equals(Ids.key(subscriptionId))) {
      throw CheckFailure.invalidAnswer(
          "The answer names a network watcher of another subscription.");
    }
    return new NetworkWatcher(id.get(), ArmReferences.region(fields.requiredText("location")));
  }

  /** Its id without case. */
  String key() {
    return Ids.key(id.text());
  }

  /** The watcher {@code asked}. */
  static NetworkWatcher read(JsonNode watcher, ArmId asked) throws CheckFailure {
    NetworkWatcher read = read(watcher, asked.subscriptionId());
    if (!read.id().names(asked.text())) {
      throw CheckFailure.invalidAnswer("The answer is about another network watcher.");
    }
    return read;
  }

  /** Reads a watcher of a subscription. */
  static final class Reader implements Elements.Reader<NetworkWatcher> {
    private final String subscriptionId;

    Reader(String subscriptionId) {
      this.subscriptionId = subscriptionId;
    }

    @Override
    public NetworkWatcher read(JsonNode watcher) throws CheckFailure {
      return NetworkWatcher.read(watcher, subscriptionId);
    }
  }
}
