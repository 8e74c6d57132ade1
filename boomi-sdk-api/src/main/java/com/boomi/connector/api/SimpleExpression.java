package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on one property.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/SimpleExpression.html">the
 * published Javadoc</a>.
 */
public class SimpleExpression extends Expression {
  private String property;
  private String operator;
  private final ArrayList<String> arguments = new ArrayList<>();

  public SimpleExpression() {}

  public String getProperty() {
    return property;
  }

  public void setProperty(String value) {
    property = value;
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String value) {
    operator = value;
  }

  public List<String> getArguments() {
    return arguments;
  }
}
