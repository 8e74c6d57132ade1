package com.boomi.connector.api;

/**
 * A property to sort by.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Sort.html">the
 * published Javadoc</a>.
 */
public class Sort {
  private String property;
  private String sortOrder;

  public Sort() {}

  public String getProperty() {
    return property;
  }

  public void setProperty(String value) {
    property = value;
  }

  public String getSortOrder() {
    return sortOrder;
  }

  public void setSortOrder(String value) {
    sortOrder = value;
  }
}
