package io.github.filesprovisioning.muletest.expressions;

import static org.mule.runtime.api.i18n.I18nMessageFactory.createStaticMessage;

import java.util.Iterator;
import org.mule.runtime.api.el.BindingContext;
import org.mule.runtime.api.el.DefaultExpressionLanguageFactoryService;
import org.mule.runtime.api.el.ExpressionExecutionException;
import org.mule.runtime.api.el.ExpressionLanguage;
import org.mule.runtime.api.el.ValidationResult;
import org.mule.runtime.api.metadata.DataType;
import org.mule.runtime.api.metadata.TypedValue;
import org.mule.runtime.api.streaming.object.CursorIteratorProvider;

/** The language of {@code #[...]} in the test kit. See the package for what it is and is not. */
public final class ExpressionStandIn
    implements ExpressionLanguage, DefaultExpressionLanguageFactoryService {

  private volatile BindingContext global = BindingContext.builder().build();

  /** Creates a language that knows no names yet. */
  public ExpressionStandIn() {}

  @Override
  public String getName() {
    return "Expression stand-in of the test kit";
  }

  @Override
  public ExpressionLanguage create() {
    return new ExpressionStandIn();
  }

  @Override
  public synchronized void addGlobalBindings(BindingContext context) {
    global = BindingContext.builder(global).addAll(context).build();
  }

  @Override
  public TypedValue<?> evaluate(String expression, BindingContext context) {
    return evaluate(expression, null, context);
  }

  @Override
  public TypedValue<?> evaluate(String expression, DataType wanted, BindingContext context) {
    try {
      Object value = ExpressionParser.parse(expression).value(new Names(context, global));
      return ExpectedType.convert(value, wanted);
    } catch (RuntimeException e) {
      throw refusal(expression, e);
    }
  }

  private static ExpressionExecutionException refusal(String expression, RuntimeException cause) {
    return new ExpressionExecutionException(
        createStaticMessage(
            "The expression stand-in of the test kit refuses #[%s]: %s",
            expression, cause.getMessage()),
        cause);
  }

  @Override
  public TypedValue<?> evaluateLogExpression(String expression, BindingContext context) {
    return evaluate(expression, context);
  }

  @Override
  public ValidationResult validate(String expression) {
    try {
      ExpressionParser.parse(expression);
      return ValidationResult.success();
    } catch (Tokens.UnknownSyntax e) {
      return ValidationResult.failure(e.getMessage(), expression);
    }
  }

  /** Item by item: a list may be longer than the memory, and can sometimes be read only once. */
  @Override
  public Iterator<TypedValue<?>> split(String expression, BindingContext context) {
    Iterator<?> items = items(evaluate(expression, context).getValue(), expression);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public TypedValue<?> next() {
        return TypedValue.of(Selection.plain(items.next()));
      }
    };
  }

  private static Iterator<?> items(Object whole, String expression) {
    if (whole instanceof CursorIteratorProvider pages) {
      return pages.openCursor();
    }
    if (whole instanceof Iterable<?> list) {
      return list.iterator();
    }
    if (whole instanceof Iterator<?> iterator) {
      return iterator;
    }
    throw refusal(expression, new IllegalArgumentException("it can go through lists only"));
  }
}
