package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportTest {

  private static final String GOOD =
      "{\"id\":\"a\",\"run\":\"A run\",\"operations\":5,\"faults\":{\"rate_limit\":2,\"kill\":1},"
          + "\"retries\":3,\"recovered\":1,\"duplicates\":0,\"lost\":0,\"unreported\":0}";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private List<String> write(String figures) throws IOException {
    Files.writeString(folder.resolve("a.json"), figures);
    return FaultReport.write(
        folder,
        List.of("a"),
        folder.resolve("report.md"),
        new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @Test
  void good_figures_are_written_with_date_and_machine() throws IOException {
    assertEquals(List.of(), write(GOOD));
    String page = Files.readString(folder.resolve("report.md"));
    assertTrue(
        page.contains(
            "| A run | 5 | 2 | · | · | · | · | · | · | · | · | · | 1 | 3 | 1 | 0 | 0 | 0 |"),
        page);
    assertTrue(page.contains(", on a machine with "), page);
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("A run"), out::toString);
  }

  @Test
  void a_number_that_is_not_0_and_must_be_fails_and_leaves_the_page_as_it_was() throws IOException {
    for (String name : List.of("duplicates", "lost", "unreported")) {
      String bad = GOOD.replace("\"" + name + "\":0", "\"" + name + "\":4");
      assertEquals(List.of("A run: " + name + " must be 0 and is 4"), write(bad));
    }
    assertFalse(Files.exists(folder.resolve("report.md")));
  }

  @Test
  void a_number_that_is_not_told_fails() throws IOException {
    assertEquals(List.of("A run does not tell lost"), write(GOOD.replace(",\"lost\":0", "")));
    assertEquals(List.of("A run does not tell retries"), write(GOOD.replace("\"retries\":3,", "")));
  }

  @Test
  void a_run_without_faults_or_with_unknown_ones_fails() throws IOException {
    assertEquals(
        List.of("A run met no fault"), write(GOOD.replace("{\"rate_limit\":2,\"kill\":1}", "{}")));
    assertEquals(
        List.of("A run met a fault without a column: flood"), write(GOOD.replace("kill", "flood")));
  }

  @Test
  void a_run_that_is_missing_fails() throws IOException {
    List<String> failures =
        FaultReport.write(
            folder,
            List.of("b"),
            folder.resolve("report.md"),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    assertEquals(List.of("b did not come to an end"), failures);
  }
}
