package io.github.filesprovisioning.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All figures, kept in a JSON file. A part that is measured again replaces its old figures, so that
 * the parts may be run one by one; each tells its own date.
 */
public final class Results {
  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final Path directory;
  private final List<String> order;
  private final List<Section> sections = new ArrayList<>();

  private record Document(List<Section> sections) {}

  /**
   * Reads what is there.
   *
   * @param directory where {@code RESULTS.json}, {@code RESULTS.md} and {@code RESULTS.svg} are
   * @param order the names of the parts in the order of the table
   */
  public Results(Path directory, List<String> order) throws IOException {
    this.directory = directory;
    this.order = order;
    Path file = directory.resolve("RESULTS.json");
    if (Files.exists(file)) {
      sections.addAll(json.readValue(file.toFile(), Document.class).sections());
    }
  }

  /** Takes new figures of a part and writes all three files. */
  public void put(Section section) throws IOException {
    sections.removeIf(old -> old.part().equals(section.part()));
    sections.add(section);
    sections.sort(Comparator.comparingInt(one -> order.indexOf(one.part())));
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("RESULTS.json"), json.writeValueAsString(new Document(sections)) + "\n");
    Files.writeString(directory.resolve("RESULTS.md"), markdown());
    String chart = Chart.of(sections);
    if (!chart.isEmpty()) {
      Files.writeString(directory.resolve("RESULTS.svg"), chart);
    }
  }

  /** The table of all parts. */
  public String markdown() {
    return Markdown.of(sections);
  }
}
