package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The profiles of an object type, one for each role asked for, in the same order.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectDefinitions.html">the
 * published Javadoc</a>.
 */
public class ObjectDefinitions {
  private final ArrayList<ObjectDefinition> definitions = new ArrayList<>();

  public ObjectDefinitions() {}

  public List<ObjectDefinition> getDefinitions() {
    return definitions;
  }
}
