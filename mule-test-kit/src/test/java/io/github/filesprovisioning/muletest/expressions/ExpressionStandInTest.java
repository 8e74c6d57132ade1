package io.github.filesprovisioning.muletest.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mule.runtime.api.el.BindingContext;
import org.mule.runtime.api.el.ExpressionExecutionException;
import org.mule.runtime.api.metadata.DataType;
import org.mule.runtime.api.metadata.TypedValue;

/** What the stand-in for DataWeave knows, and that it refuses the rest. */
class ExpressionStandInTest {

  private final ExpressionStandIn language = new ExpressionStandIn();

  private final BindingContext names =
      BindingContext.builder()
          .addBinding(
              "payload", TypedValue.of(Map.of("name", "Ann", "ids", List.of(1L, 2L), "n", 2)))
          .addBinding("vars", TypedValue.of(Map.of("it's", true, "time", java.time.Instant.EPOCH)))
          .build();

  private Object value(String expression) {
    return language.evaluate(expression, names).getValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "payload.name | Ann",
        "payload['name'] | Ann",
        "payload.ids[0] | 1",
        "payload.ids[-1] | 2",
        "'Hi, ' ++ payload.name ++ \"!\" | Hi, Ann!",
        "'it\\'s' | it's",
        "vars.\"it's\" | true",
        "payload.n == 2.0 | true",
        "payload.n != 2 | false",
        "payload.nothing default 'none' | none",
        "(not (payload.name == 'Bob' or payload.n == 3)) and true | true",
        "payload.nothing default payload.n == 3 | false",
        "true or true and false | true",
        "not (payload.n == 3) | true",
        "sizeOf(payload.ids) | 2",
        "-3 | -3",
        "2.50 | 2.50",
      })
  void knows(String expression, String expected) {
    assertEquals(expected, String.valueOf(value(expression)));
  }

  @Test
  void makesListsAndObjectsInTheirOrder() {
    assertEquals(List.of(1L, "Ann", List.of()), value("[1, payload.name, []]"));
    assertEquals("[b, a]", ((Map<?, ?>) value("{b: null, 'a': true}")).keySet().toString());
    assertNull(value("{}.nothing.at.all"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%dw 2.0 output application/json --- payload",
        "output application/java --- payload",
        "payload map $.name",
        "payload filter ($.n > 1)",
        "upper(payload.name)",
        "payload.n + 1",
        "payload.n > 1",
        "payload..name",
        "payload.*name",
        "if (true) 1 else 2",
        "payload as String",
        "'unended",
        "payload.ids[0",
        "a -> a",
        "'a' ++ 'b' == 'ab'",
        "payload.name == 'An' ++ 'n'",
        "'a' ++ payload.name default 'b'",
        "not true or true",
        "true and not false",
        "1 == 1 == true",
        "",
      })
  void refusesWhatItDoesNotKnow(String expression) {
    ExpressionExecutionException refusal =
        assertThrows(ExpressionExecutionException.class, () -> value(expression));
    assertTrue(
        refusal.getMessage().startsWith("The expression stand-in of the test kit refuses #["),
        refusal::getMessage);
    assertFalse(language.validate(expression).isSuccess());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paylod.name",
        "payload and true",
        "'a' ++ payload",
        "'a' ++ vars.time",
        "sizeOf(3)",
        "payload[true]",
        "'a' ++ null"
      })
  void refusesWhatMeansNothing(String expression) {
    assertThrows(ExpressionExecutionException.class, () -> value(expression));
  }

  @Test
  void valuesBecomeWhatAParameterWants() {
    assertEquals("2", language.evaluate("payload.n", DataType.STRING, names).getValue());
    Map<String, Object> person = new HashMap<>();
    person.put("name", null);
    BindingContext given =
        BindingContext.builder().addBinding("payload", TypedValue.of(person)).build();
    Named bean =
        (Named) language.evaluate("payload", DataType.fromType(Named.class), given).getValue();
    assertTrue(bean.given);
    person.put("nmae", "Ann");
    assertThrows(
        ExpressionExecutionException.class,
        () -> language.evaluate("payload", DataType.fromType(Named.class), given));
  }

  @Test
  void goesThroughListsOnly() {
    assertEquals(1L, language.split("payload.ids", names).next().getValue());
    assertThrows(ExpressionExecutionException.class, () -> language.split("payload.n", names));
  }

  /** Something with a setter. */
  public static class Named {

    private boolean given;

    /** Sets the name. */
    public void setName(String name) {
      given = true;
    }
  }
}
