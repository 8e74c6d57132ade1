package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.contract.OpenApiTexts.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts of the OpenAPI document")
class OpenApiTextTest {
  /** What the narrowest platform shows of a help text without cutting it off. */
  private static final int LONGEST = 300;

  /** Sentence case: one capital at the start, and names that are always written in capitals. */
  private static final Pattern SENTENCE_CASE =
      Pattern.compile("[A-Z][a-z-]*( ([a-z-]+|AI|API|SSH))*");

  private static final OpenApiSource SOURCE = OpenApiSource.read();
  private static final List<Text> TEXTS = OpenApiTexts.of(SOURCE);

  @Test
  @DisplayName("describe every operation, parameter, answer, header, schema, field and tag")
  void are_everywhere() {
    assertTrue(TEXTS.size() > 700, "only " + TEXTS.size() + " texts were found");
    assertNone(text -> text.text().isBlank());
  }

  @Test
  @DisplayName("are whole sentences that start with a capital and end with a full stop")
  void are_sentences() {
    assertNone(text -> !text.text().matches("(?s)[A-Z0-9].*[^.]\\."));
  }

  @Test
  @DisplayName("are short enough to be shown beside an input")
  void are_short() {
    assertNone(text -> text.text().length() > LONGEST);
  }

  @Test
  @DisplayName("need no Markdown, no cross-reference and no line of their own")
  void are_plain() {
    assertNone(
        text -> text.text().matches("(?s).*(`|\\n|  |\\]\\(|https?:|(^|[.;,] )[Ss]ee\\b).*"));
  }

  @Test
  @DisplayName("are not repeated word for word for different things")
  void are_distinct() {
    Map<String, Set<String>> subjects = new HashMap<>();
    TEXTS.forEach(
        text -> subjects.computeIfAbsent(text.text(), t -> new HashSet<>()).add(text.subject()));
    subjects.values().removeIf(names -> names.size() == 1);
    assertEquals(Map.of(), subjects);
  }

  @Test
  @DisplayName("name operations in sentence case, each differently")
  void summaries_are_in_sentence_case() {
    List<String> summaries =
        SOURCE.operations().stream().map(o -> o.node().path("summary").asText()).toList();
    assertEquals(
        List.of(), summaries.stream().filter(s -> !SENTENCE_CASE.matcher(s).matches()).toList());
    assertEquals(summaries.size(), new HashSet<>(summaries).size());
  }

  private static void assertNone(Predicate<Text> wrong) {
    assertEquals(List.of(), TEXTS.stream().filter(wrong).toList());
  }
}
