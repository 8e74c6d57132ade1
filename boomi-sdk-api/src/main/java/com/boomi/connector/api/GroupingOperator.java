package com.boomi.connector.api;

/**
 * How the parts of a group are joined.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/GroupingOperator.html">the
 * published Javadoc</a>.
 */
public enum GroupingOperator {
  AND,
  OR
}
