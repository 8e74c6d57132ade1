package io.github.filesprovisioning.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ResultTableTest {

  @Test
  void columns_are_aligned_and_numbers_stand_right() {
    assertEquals(
        """
          Event   Requests
          ──────  ────────
          Ann           12
          Zoë É          3
        """,
        new ResultTable()
            .column("Event", 6)
            .number("Requests", 8)
            .row("Ann", 12)
            .row("Zoë É", 3)
            .text("  "));
  }

  @Test
  void a_text_that_does_not_fit_goes_on_in_the_next_line() {
    assertEquals(
        """
        Event   Requests
        ──────  ────────
        A very         1
        long
        event
        """,
        new ResultTable()
            .column("Event", 6)
            .number("Requests", 8)
            .row("A very long event", 1)
            .text(""));
  }

  @Test
  void a_word_that_does_not_fit_ends_in_an_ellipsis() {
    assertEquals(
        "Event\n──────\nA\ndepar…\n",
        new ResultTable().column("Event", 6).row("A departure").text(""));
  }

  @Test
  void a_row_needs_a_cell_for_each_column() {
    ResultTable table = new ResultTable().column("Event", 6);

    assertThrows(IllegalArgumentException.class, () -> table.row("a", "b"));
  }
}
