package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Records by id, each with the moment of it that has been dealt with. */
final class SeenMoments {
  private final TreeMap<Long, Long> millis = new TreeMap<>();

  /** Whether the record has been dealt with at this moment of it. */
  boolean contains(long id, Instant moment) {
    Long known = millis.get(id);
    return known != null && known == moment.toEpochMilli();
  }

  void add(long id, Instant moment) {
    millis.put(id, moment.toEpochMilli());
  }

  void forgetBefore(Instant moment) {
    millis.values().removeIf(known -> known < moment.toEpochMilli());
  }

  void write(StateWriter out) {
    long earliest = millis.values().stream().mapToLong(known -> known).min().orElse(0);
    out.number(earliest);
    out.compressed(
        part -> {
          part.ascending(millis.keySet().stream().mapToLong(id -> id).toArray());
          millis.values().forEach(known -> part.number(known - earliest));
        });
  }

  static SeenMoments read(StateReader in) {
    SeenMoments seen = new SeenMoments();
    long earliest = in.number();
    StateReader part = in.compressed();
    Map<Long, Long> millis = seen.millis;
    for (long id : part.ascending()) {
      millis.put(id, 0L);
    }
    millis.replaceAll((id, none) -> earliest + part.number());
    return seen;
  }
}
