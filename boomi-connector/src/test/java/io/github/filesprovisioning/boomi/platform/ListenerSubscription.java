package io.github.filesprovisioning.boomi.platform;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.ProcessRuns;
import io.github.filesprovisioning.boomi.atom.RunningListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A listener that is deployed for each poll and stopped after it, so that nothing is looked at in
 * between. What it keeps in its folder carries on from one poll to the next.
 */
final class ListenerSubscription implements Subscription {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Received received = new Received();
  private final StateWatch state;
  private final AtomConnection connection;
  private final String trigger;
  private final Map<String, String> fields;
  private boolean open = true;

  private ListenerSubscription(
      AtomConnection connection, String trigger, Map<String, String> fields, Path folder)
      throws IOException {
    this.state = new StateWatch(folder);
    this.connection = connection;
    this.trigger = trigger;
    this.fields = fields;
  }

  static ListenerSubscription start(AtomConnection connection, String trigger, ObjectNode input)
      throws IOException, ActionFailure {
    Path folder = Files.createTempDirectory("listener");
    Map<String, String> fields = new HashMap<>();
    input
        .properties()
        .forEach(
            field ->
                fields.put(
                    field.getKey(),
                    field.getValue().isArray()
                        ? String.join(",", texts(field.getValue()))
                        : field.getValue().asText()));
    fields.put("stateFolder", folder.toString());
    fields.put("pollInterval", "20");
    fields.put("batchSize", "1000");
    ListenerSubscription subscription =
        new ListenerSubscription(connection, trigger, fields, folder);
    subscription.listen();
    return subscription;
  }

  private void listen() throws ActionFailure {
    state.mark();
    RunningListener listener =
        connection.operation(OperationType.LISTEN, fields).importing(trigger).listen(received);
    try {
      int before;
      do {
        before = received.count();
        state.awaitPoll(received);
      } while (received.count() > before);
    } finally {
      listener.close();
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Override
  public List<JsonNode> poll() throws ActionFailure {
    listen();
    List<JsonNode> events = new ArrayList<>();
    for (String document : received.take()) {
      try {
        events.add(JSON.readTree(document));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("the listener gave something else than JSON", e);
      }
    }
    return events;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      state.close();
    }
  }

  /** The process: it keeps its documents and always completes. */
  static final class Received implements ProcessRuns {
    private final List<String> documents = new ArrayList<>();
    private Throwable problem;

    @Override
    public synchronized boolean run(List<String> given) {
      documents.addAll(given);
      return true;
    }

    @Override
    public synchronized void failed(Throwable error) {
      problem = error;
    }

    synchronized int count() {
      return documents.size();
    }

    synchronized List<String> take() {
      List<String> taken = List.copyOf(documents);
      documents.clear();
      return taken;
    }

    synchronized Throwable problem() {
      return problem;
    }
  }
}
