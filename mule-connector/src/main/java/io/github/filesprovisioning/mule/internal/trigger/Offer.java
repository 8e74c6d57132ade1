package io.github.filesprovisioning.mule.internal.trigger;

import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ACCEPTED;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ALREADY_IN_PROCESS;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.mule.internal.record.RecordMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mule.runtime.api.metadata.MediaType;
import org.mule.runtime.extension.api.runtime.operation.Result;
import org.mule.runtime.extension.api.runtime.source.PollContext;
import org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus;

/** Offers events to a flow, and collects those that come back. Safe for use by many threads. */
final class Offer<E, A> {
  private final RecordMapper records;
  private final Class<E> type;
  private final Map<String, JsonNode> givenBack = new ConcurrentHashMap<>();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  Offer(RecordMapper records, Class<E> type) {
    this.records = records;
    this.type = type;
  }

  /**
   * Offers an event. One that is being worked on counts as accepted when it was offered here and
   * that could not be written down. Otherwise Mule also says so when it cannot find out, or when a
   * node that is gone had it, and then the event would be lost. Mule also gives back what it does
   * not accept, which then is no news.
   */
  boolean accepted(JsonNode event, PollContext<E, A> context) {
    String id = Remembered.id(event);
    PollItemStatus status =
        context.accept(
            item ->
                item.setId(id)
                    .setResult(
                        Result.<E, A>builder()
                            .output(records.read(event, type))
                            .mediaType(MediaType.APPLICATION_JAVA)
                            .build()));
    if (status == ACCEPTED) {
      taken.add(id);
      return true;
    }
    givenBack.remove(id);
    return status == ALREADY_IN_PROCESS && taken.contains(id);
  }

  /** What was accepted is written down now. */
  void writtenDown() {
    taken.clear();
  }

  void giveBack(E event) {
    JsonNode json = records.write(event);
    givenBack.put(Remembered.id(json), json);
  }

  /** What came back since the last time. */
  List<JsonNode> takeBack() {
    List<JsonNode> events = new ArrayList<>(givenBack.values());
    events.forEach(event -> givenBack.remove(Remembered.id(event)));
    return events;
  }
}
