package com.boomi.connector.api;

/**
 * A browser that can test a connection; throwing means that the test failed.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ConnectionTester.html">the
 * published Javadoc</a>.
 */
public interface ConnectionTester extends Browser {
  void testConnection();
}
