package io.github.filesprovisioning.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("Results")
class ResultsTest {
  @TempDir private Path directory;

  private static Section listing(double scale, int seconds) {
    return new Section(
        "listing",
        "Listing",
        List.of("A note."),
        new Run("2026-11-30", "2 cores", 2.5, scale),
        List.of(Column.of("users", "users"), new Column("seconds", "seconds", 1)),
        List.of(Map.of("users", 1_000_000, "seconds", (double) seconds)),
        List.of(Headline.of("time", "12 s"), new Headline("heap", "12 MB", "flat", false)));
  }

  private static Section calls() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String client : List.of("floor", "core", "stock")) {
      rows.add(
          Map.of(
              "operation",
              "get",
              "at_a_time",
              1,
              "client",
              client,
              "requests_per_second",
              1000.0,
              "cpu_microseconds",
              90.0,
              "bytes",
              client.equals("stock") ? 6000.0 : 2000.0));
    }
    Run run = new Run("2026-11-30", "2 cores", 2.5, 1);
    return new Section("calls", "Calls", List.of(), run, List.of(), rows, List.of());
  }

  private Results results() throws IOException {
    return new Results(directory, List.of("calls", "listing"));
  }

  private String file(String name) throws IOException {
    return Files.readString(directory.resolve(name));
  }

  @Test
  @DisplayName("tell headlines, date, machine and figures in Markdown")
  void markdown() throws IOException {
    results().put(listing(1, 12));
    String page = file("RESULTS.md");
    assertTrue(page.contains("| time | 12 s |  |  |"), page);
    assertTrue(page.contains("| heap | 12 MB | flat | **no** |"), page);
    assertTrue(
        page.contains("`benchmarks/run listing`, 2026-11-30, 2 cores, load 2.5.\nA note.\n"), page);
    assertTrue(page.contains("| users | seconds |\n| --: | --: |\n| 1,000,000 | 12.0 |\n"), page);
  }

  @Test
  @DisplayName("tell a scale that is not full")
  void scale() throws IOException {
    results().put(listing(0.1, 12));
    assertTrue(file("RESULTS.md").contains("2 cores, load 2.5, **scale 0.1**."));
  }

  @Test
  @DisplayName("keep the parts that were measured before, in the order of the table")
  void merge() throws IOException {
    results().put(listing(1, 12));
    results().put(calls());
    results().put(listing(1, 34));
    String page = file("RESULTS.md");
    assertTrue(page.indexOf("## Calls") < page.indexOf("## Listing"), page);
    assertTrue(page.contains("| 34.0 |") && !page.contains("| 12.0 |"), page);
    assertEquals(page, results().markdown());
  }

  @Test
  @DisplayName("show core and stock client of each call in the chart, against the floor")
  void chart() throws Exception {
    results().put(calls());
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file("RESULTS.svg"))));
    // A background, two for the legend, two for each of the three figures.
    assertEquals(9, chart.getElementsByTagName("rect").getLength());
    assertTrue(file("RESULTS.svg").contains(">3.00</text>"));
  }
}
