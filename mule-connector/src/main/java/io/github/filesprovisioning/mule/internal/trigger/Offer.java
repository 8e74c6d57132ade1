package io.github.filesprovisioning.mule.internal.trigger;

import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ACCEPTED;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.ALREADY_IN_PROCESS;
import static org.mule.runtime.extension.api.runtime.source.PollContext.PollItemStatus.FILTERED_BY_WATERMARK;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.mule.internal.record.RecordMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  Offer(RecordMapper records, Class<E> type) {
    this.records = records;
    this.type = type;
  }

  /**
   * Offers an event. One that another thread or node is working on counts as accepted: it was
   * offered before. Mule also gives back what it does not accept, which then is no news.
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
    if (status != ACCEPTED) {
      givenBack.remove(id);
    }
    return status == ACCEPTED || status == ALREADY_IN_PROCESS || status == FILTERED_BY_WATERMARK;
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
