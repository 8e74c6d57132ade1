package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that are joined.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/GroupingExpression.html">the
 * published Javadoc</a>.
 */
public class GroupingExpression extends Expression {
  private GroupingOperator operator;
  private final ArrayList<Expression> nestedExpressions = new ArrayList<>();

  public GroupingExpression() {}

  public GroupingOperator getOperator() {
    return operator;
  }

  public void setOperator(GroupingOperator value) {
    operator = value;
  }

  public List<Expression> getNestedExpressions() {
    return nestedExpressions;
  }
}
