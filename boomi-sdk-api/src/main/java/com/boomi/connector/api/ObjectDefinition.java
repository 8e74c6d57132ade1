package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The profile of an object type in one role.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectDefinition.html">the
 * published Javadoc</a>.
 */
public class ObjectDefinition {
  private String cookie;
  private String jsonSchema;
  private String elementName;
  private ContentType inputType;
  private ContentType outputType;
  private final ArrayList<FieldSpecField> fieldSpecFields = new ArrayList<>();

  public ObjectDefinition() {}

  public String getCookie() {
    return cookie;
  }

  public void setCookie(String value) {
    cookie = value;
  }

  public String getJsonSchema() {
    return jsonSchema;
  }

  public void setJsonSchema(String value) {
    jsonSchema = value;
  }

  public String getElementName() {
    return elementName;
  }

  public void setElementName(String value) {
    elementName = value;
  }

  public ContentType getInputType() {
    return inputType;
  }

  public void setInputType(ContentType value) {
    inputType = value;
  }

  public ContentType getOutputType() {
    return outputType;
  }

  public void setOutputType(ContentType value) {
    outputType = value;
  }

  public List<FieldSpecField> getFieldSpecFields() {
    return fieldSpecFields;
  }
}
