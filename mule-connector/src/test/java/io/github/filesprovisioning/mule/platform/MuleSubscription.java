package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.muletest.CapturedEvents;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.util.ArrayList;
import java.util.List;

/** A flow that begins with a source of the connector, in a kernel of its own. */
final class MuleSubscription implements Subscription {

  private final MuleRuntime runtime;
  private final String flow;
  private final CapturedEvents events;
  private final RecordJson json;
  private boolean open = true;

  MuleSubscription(MuleRuntime runtime, String flow, CapturedEvents events, RecordJson json) {
    this.runtime = runtime;
    this.flow = flow;
    this.events = events;
    this.json = json;
  }

  void setBaseline() {
    poll();
  }

  @Override
  public List<JsonNode> poll() {
    List<JsonNode> all = new ArrayList<>();
    List<Object> told;
    do {
      runtime.poll(flow);
      told = events.take();
      told.stream().map(json::of).forEach(all::add);
    } while (!told.isEmpty());
    return all;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      MuleSession.end(runtime);
    }
  }
}
