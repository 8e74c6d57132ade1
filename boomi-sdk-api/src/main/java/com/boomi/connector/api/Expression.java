package com.boomi.connector.api;

/**
 * A part of a filter.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Expression.html">the
 * published Javadoc</a>.
 */
public abstract class Expression {

  public Expression() {}
}
