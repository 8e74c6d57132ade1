package com.boomi.connector.api;

/**
 * A failure with a status code and a message for people.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ConnectorException.html">the
 * published Javadoc</a>.
 */
public class ConnectorException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String statusCode;
  private final String statusMessage;

  public ConnectorException(Throwable cause) {
    this("", null, cause);
  }

  public ConnectorException(String statusMessage) {
    this("", statusMessage, null);
  }

  public ConnectorException(String statusCode, String statusMessage) {
    this(statusCode, statusMessage, null);
  }

  public ConnectorException(String statusMessage, Throwable cause) {
    this("", statusMessage, cause);
  }

  public ConnectorException(String statusCode, String statusMessage, Throwable cause) {
    super(statusMessage, cause);
    this.statusCode = statusCode;
    this.statusMessage = statusMessage;
  }

  public String getStatusCode() {
    return statusCode;
  }

  public String getStatusMessage() {
    return statusMessage;
  }
}
