package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets the clients side by side. */
final class CallTable {
  private static final Goal THROUGHPUT =
      new Goal("single calls: throughput, core to floor", "floor", Measured::perSecond, true, 0.9);
  private static final Goal PROCESSOR =
      new Goal("single calls: CPU time, core to floor", "floor", Measured::processor, false, 1.1);
  private static final Goal BYTES =
      new Goal(
          "single calls: bytes allocated, core to stock", "stock", Measured::bytes, false, 1.0);

  private final List<Measured> figures;
  private final int users;

  CallTable(List<Measured> figures, int users) {
    this.figures = figures;
    this.users = users;
  }

  Section section(Scale scale) {
    return new Section(
        "calls",
        "Single calls",
        List.of(
            "The site has %,d users; a request of `list` brings up to 1,000.".formatted(users),
            "Floor: java.net.http with hand-written Jackson code that keeps 4 fields of a user.",
            "Stock: openapi-generator's own Java templates, library `native`.",
            "Core and stock keep all fields. CPU time and bytes are those of the whole process."),
        Run.now(scale.factor()),
        List.of(
            Column.of("operation", "call"),
            Column.of("at_a_time", "at a time"),
            Column.of("client", "client"),
            new Column("requests_per_second", "requests/s", 0),
            new Column("throughput_to_floor", "to floor", 2),
            new Column("cpu_microseconds", "CPU µs/request", 0),
            new Column("cpu_to_floor", "to floor", 2),
            new Column("bytes", "bytes/request", 0),
            new Column("bytes_to_stock", "to stock", 2)),
        figures.stream().map(this::row).toList(),
        List.of(
            THROUGHPUT.headline(figures), PROCESSOR.headline(figures), BYTES.headline(figures)));
  }

  private Map<String, Object> row(Measured one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("operation", one.operation());
    row.put("at_a_time", one.atATime());
    row.put("client", one.client());
    row.put("requests_per_second", one.perSecond());
    row.put("throughput_to_floor", THROUGHPUT.ratio(one, figures));
    row.put("cpu_microseconds", one.processor());
    row.put("cpu_to_floor", PROCESSOR.ratio(one, figures));
    row.put("bytes", one.bytes());
    row.put("bytes_to_stock", BYTES.ratio(one, figures));
    return row;
  }
}
