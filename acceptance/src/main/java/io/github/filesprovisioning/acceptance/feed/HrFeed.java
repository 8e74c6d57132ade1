package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The HR feed: events in the order in which they arrive, which is not always that of time. */
public final class HrFeed {

  private final List<HrEvent> events;
  private final List<BadRecord> badRecords;

  private HrFeed(List<HrEvent> events, List<BadRecord> badRecords) {
    this.events = List.copyOf(events);
    this.badRecords = List.copyOf(badRecords);
  }

  /**
   * Loads the feed of the demo.
   *
   * @return about half a year of a fictional company with some two hundred people
   * @throws IOException when a file cannot be read or has an unknown or missing column
   */
  public static HrFeed load() throws IOException {
    return new HrFeed(
        rows("hr-feed.csv", HrEvent.class), rows("hr-feed-bad-records.csv", BadRecord.class));
  }

  private static <T> List<T> rows(String name, Class<T> type) throws IOException {
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .build();
    CsvSchema columns = mapper.schemaFor(type).withHeader().withColumnReordering(true);
    try (InputStream file = Objects.requireNonNull(HrFeed.class.getResourceAsStream(name), name);
        MappingIterator<T> rows = mapper.readerFor(type).with(columns).readValues(file)) {
      return rows.readAll();
    }
  }

  /**
   * The events.
   *
   * @return in order of arrival
   */
  public List<HrEvent> events() {
    return events;
  }

  /**
   * The events that are known to be bad.
   *
   * @return each with the error that must come of it
   */
  public List<BadRecord> badRecords() {
    return badRecords;
  }

  /**
   * The events that can be carried out.
   *
   * @return all that are not known to be bad, in order of arrival
   */
  public List<HrEvent> goodEvents() {
    List<String> bad = badRecords.stream().map(BadRecord::event).toList();
    return events.stream().filter(event -> !bad.contains(event.event())).toList();
  }
}
