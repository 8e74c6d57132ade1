package io.github.filesprovisioning.muletest.expressions;

import io.github.filesprovisioning.muletest.expressions.Tokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the whole language of the stand-in: literals, lists and objects, names, {@code .field} and
 * {@code [index]}, {@code ++}, {@code not}, {@code sizeOf} and, from the one that binds most to the
 * one that binds least as in DataWeave, {@code ==} and {@code !=}, {@code and}, {@code or}, {@code
 * default}.
 */
final class ExpressionParser {

  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "default", "map", "filter", "if", "else", "as", "do", "using");

  private final Tokens tokens;

  private ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads an expression.
   *
   * @param source without {@code #[} and {@code ]}
   * @return the expression
   * @throws Tokens.UnknownSyntax when it holds something that the stand-in does not know
   */
  static Expression parse(String source) {
    Tokens tokens = new Tokens(source);
    Expression expression = new ExpressionParser(tokens).expression();
    if (!tokens.atEnd()) {
      throw tokens.refused();
    }
    return expression;
  }

  /**
   * {@code ++} and {@code not} stand alone or in parentheses: where they stand among other
   * operators, MuleSoft's documentation does not say with certainty what they apply to.
   */
  private Expression expression() {
    if (tokens.eat("not")) {
      Expression denied = selection();
      return names -> !isTrue(denied.value(names));
    }
    Expression first = selection();
    return tokens.nextIs("++") ? concatenation(first) : fallback(first);
  }

  private Expression concatenation(Expression left) {
    Expression joined = left;
    while (tokens.eat("++")) {
      Expression first = joined;
      Expression second = selection();
      joined = names -> text(first.value(names)) + text(second.value(names));
    }
    return joined;
  }

  private Expression fallback(Expression first) {
    Expression left = either(first);
    while (tokens.eat("default")) {
      Expression wanted = left;
      Expression otherwise = either(selection());
      left =
          names -> Objects.requireNonNullElseGet(wanted.value(names), () -> otherwise.value(names));
    }
    return left;
  }

  private Expression either(Expression first) {
    Expression left = both(first);
    while (tokens.eat("or")) {
      Expression one = left;
      Expression other = both(selection());
      left = names -> isTrue(one.value(names)) || isTrue(other.value(names));
    }
    return left;
  }

  private Expression both(Expression first) {
    Expression left = comparison(first);
    while (tokens.eat("and")) {
      Expression one = left;
      Expression other = comparison(selection());
      left = names -> isTrue(one.value(names)) && isTrue(other.value(names));
    }
    return left;
  }

  private Expression comparison(Expression left) {
    if (tokens.eat("==")) {
      Expression right = selection();
      return names -> same(left.value(names), right.value(names));
    }
    if (tokens.eat("!=")) {
      Expression right = selection();
      return names -> !same(left.value(names), right.value(names));
    }
    return left;
  }

  private Expression selection() {
    Expression left = primary();
    while (true) {
      Expression from = left;
      if (tokens.eat(".")) {
        if (!tokens.nextIs(Kind.NAME) && !tokens.nextIs(Kind.TEXT)) {
          throw tokens.refused();
        }
        String field = tokens.take();
        left = names -> Selection.field(from.value(names), field);
      } else if (tokens.eat("[")) {
        Expression key = expression();
        tokens.expect("]");
        left = names -> Selection.at(from.value(names), key.value(names));
      } else {
        return left;
      }
    }
  }

  private Expression primary() {
    if (tokens.nextIs(Kind.TEXT)) {
      String text = tokens.take();
      return names -> text;
    }
    if (tokens.nextIs(Kind.NUMBER)) {
      return number(new BigDecimal(tokens.take()));
    }
    if (tokens.eat("(")) {
      Expression inner = expression();
      tokens.expect(")");
      return inner;
    }
    if (tokens.eat("[")) {
      return list();
    }
    if (tokens.eat("{")) {
      return object();
    }
    return word();
  }

  private static Expression number(BigDecimal value) {
    Object number = value.scale() > 0 ? (Object) value : (Object) value.longValueExact();
    return names -> number;
  }

  private Expression list() {
    List<Expression> items = new ArrayList<>();
    if (!tokens.eat("]")) {
      do {
        items.add(expression());
      } while (tokens.eat(","));
      tokens.expect("]");
    }
    return names -> {
      List<Object> values = new ArrayList<>();
      items.forEach(item -> values.add(item.value(names)));
      return values;
    };
  }

  private Expression object() {
    Map<String, Expression> fields = new LinkedHashMap<>();
    if (!tokens.eat("}")) {
      do {
        if (!tokens.nextIs(Kind.NAME) && !tokens.nextIs(Kind.TEXT)) {
          throw tokens.refused();
        }
        String name = tokens.take();
        tokens.expect(":");
        fields.put(name, expression());
      } while (tokens.eat(","));
      tokens.expect("}");
    }
    return names -> {
      Map<String, Object> values = new LinkedHashMap<>();
      fields.forEach((name, field) -> values.put(name, field.value(names)));
      return values;
    };
  }

  private Expression word() {
    if (tokens.eat("true")) {
      return names -> true;
    }
    if (tokens.eat("false")) {
      return names -> false;
    }
    if (tokens.eat("null")) {
      return names -> null;
    }
    if (tokens.eat("sizeOf")) {
      tokens.expect("(");
      Expression counted = expression();
      tokens.expect(")");
      return names -> Selection.size(counted.value(names));
    }
    if (!tokens.nextIs(Kind.NAME)) {
      throw tokens.refused();
    }
    return name();
  }

  private Expression name() {
    for (String reserved : RESERVED) {
      if (tokens.eat(reserved)) {
        throw tokens.refused();
      }
    }
    String name = tokens.take();
    return names -> names.value(name);
  }

  private static boolean isTrue(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw new IllegalArgumentException("a condition is needed where " + value + " stands");
  }

  private static boolean same(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
    }
    return Objects.equals(left, right);
  }

  /** DataWeave writes times and objects of Java in its own way, so they are not joined here. */
  private static String text(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException("only texts, numbers and booleans can be joined to a text");
  }
}
