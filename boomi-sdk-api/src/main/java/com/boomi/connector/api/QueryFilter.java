package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter and an order; no expression means everything.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/QueryFilter.html">the
 * published Javadoc</a>.
 */
public class QueryFilter {
  private Expression expression;
  private final ArrayList<Sort> sort = new ArrayList<>();

  public QueryFilter() {}

  public Expression getExpression() {
    return expression;
  }

  public void setExpression(Expression value) {
    expression = value;
  }

  public List<Sort> getSort() {
    return sort;
  }
}
