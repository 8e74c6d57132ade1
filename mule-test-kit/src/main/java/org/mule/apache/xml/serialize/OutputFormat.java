package org.mule.apache.xml.serialize;

/**
 * Stands in for a class of {@code org.mule.apache:xerces2-xsd11}, which is not on Maven Central, as
 * far as the SDK's writer of descriptions uses it.
 */
public class OutputFormat {

  private boolean indenting;

  /** Creates a format without indenting. */
  public OutputFormat() {}

  /**
   * Accepts the names of elements to be written as CDATA. Escaped text says the same, so nothing is
   * done.
   *
   * @param names qualified names
   */
  public void setCDataElements(String[] names) {}

  /**
   * Switches indenting.
   *
   * @param value whether to indent
   */
  public void setIndenting(boolean value) {
    indenting = value;
  }

  boolean indenting() {
    return indenting;
  }
}
