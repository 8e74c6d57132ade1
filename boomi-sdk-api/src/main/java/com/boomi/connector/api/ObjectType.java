package com.boomi.connector.api;

/**
 * An object type that an import can choose.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectType.html">the
 * published Javadoc</a>.
 */
public class ObjectType {
  private String id;
  private String label;
  private String helpText;

  public ObjectType() {}

  public String getId() {
    return id;
  }

  public void setId(String value) {
    id = value;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String value) {
    label = value;
  }

  public String getHelpText() {
    return helpText;
  }

  public void setHelpText(String value) {
    helpText = value;
  }
}
