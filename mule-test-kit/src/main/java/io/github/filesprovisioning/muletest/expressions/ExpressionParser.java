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
 * {@code [index]}, {@code ++}, {@code ==}, {@code !=}, {@code and}, {@code or}, {@code not}, {@code
 * default} and {@code sizeOf}.
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
    Expression expression = new ExpressionParser(tokens).either();
    if (!tokens.atEnd()) {
      throw tokens.refused();
    }
    return expression;
  }

  private Expression either() {
    Expression left = both();
    while (tokens.eat("or")) {
      Expression first = left;
      Expression second = both();
      left = names -> isTrue(first.value(names)) || isTrue(second.value(names));
    }
    return left;
  }

  private Expression both() {
    Expression left = comparison();
    while (tokens.eat("and")) {
      Expression first = left;
      Expression second = comparison();
      left = names -> isTrue(first.value(names)) && isTrue(second.value(names));
    }
    return left;
  }

  private Expression comparison() {
    Expression left = concatenation();
    while (true) {
      Expression first = left;
      if (tokens.eat("==")) {
        Expression second = concatenation();
        left = names -> same(first.value(names), second.value(names));
      } else if (tokens.eat("!=")) {
        Expression second = concatenation();
        left = names -> !same(first.value(names), second.value(names));
      } else if (tokens.eat("default")) {
        Expression second = concatenation();
        left =
            names -> Objects.requireNonNullElseGet(first.value(names), () -> second.value(names));
      } else {
        return left;
      }
    }
  }

  private Expression concatenation() {
    Expression left = negation();
    while (tokens.eat("++")) {
      Expression first = left;
      Expression second = negation();
      left = names -> text(first.value(names)) + text(second.value(names));
    }
    return left;
  }

  private Expression negation() {
    if (tokens.eat("not")) {
      Expression denied = negation();
      return names -> !isTrue(denied.value(names));
    }
    return selection();
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
        Expression key = either();
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
      Expression inner = either();
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
        items.add(either());
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
        fields.put(name, either());
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
      Expression counted = either();
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

  private static String text(Object value) {
    if (value == null || value instanceof Iterable || value instanceof Map) {
      throw new IllegalArgumentException("only simple values can be joined to a text");
    }
    return value.toString();
  }
}
