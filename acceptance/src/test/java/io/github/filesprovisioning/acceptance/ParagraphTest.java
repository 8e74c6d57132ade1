package io.github.filesprovisioning.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void a_long_text_is_broken_between_words() {
    assertEquals("  one two\n  three\n", Paragraph.lines("one two three", 8, "  "));
  }

  @Test
  void a_word_that_is_too_long_has_a_line_of_its_own() {
    assertEquals("a\nabcdefghij\nb\n", Paragraph.lines("a abcdefghij b", 5, ""));
  }
}
