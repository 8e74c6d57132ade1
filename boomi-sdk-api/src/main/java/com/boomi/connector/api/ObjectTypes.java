package com.boomi.connector.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The object types that an import can choose from.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectTypes.html">the
 * published Javadoc</a>.
 */
public class ObjectTypes {
  private final ArrayList<ObjectType> types = new ArrayList<>();

  public ObjectTypes() {}

  public List<ObjectType> getTypes() {
    return types;
  }
}
