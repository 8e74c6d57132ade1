package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldTextTest {
  @Test
  void absent_null_and_an_empty_text_are_nothing() {
    assertEquals("", FieldText.of(null));
    assertEquals("", FieldText.of(NullNode.getInstance()));
    assertEquals("", FieldText.of(TextNode.valueOf("")));
    assertEquals(NullNode.getInstance(), FieldText.value(""));
  }

  @Test
  void a_moment_is_the_same_in_every_time_zone() {
    assertEquals(
        FieldText.of(TextNode.valueOf("2026-03-01T12:00:00Z")),
        FieldText.of(TextNode.valueOf("2026-03-01T13:00:00+01:00")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "say \"hi\"",
        "a\\b",
        "tab\tand\u0001",
        "2026-02-31T10:00:00Z",
        "2026-03-01T10:00:00 \"about noon\" Z",
        "2026-03-01T10:00:00 \u0002\\ +01:00"
      })
  void a_text_is_given_back_as_it_was_also_one_that_only_looks_like_a_moment(String text) {
    JsonNode value = TextNode.valueOf(text);
    assertEquals(value, FieldText.value(FieldText.of(value)));
  }
}
