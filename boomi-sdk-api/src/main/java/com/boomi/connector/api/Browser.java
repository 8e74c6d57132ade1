package com.boomi.connector.api;

import java.util.Collection;

/**
 * Tells an import what can be chosen and what documents look like.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Browser.html">the
 * published Javadoc</a>.
 */
public interface Browser {
  ObjectTypes getObjectTypes();

  ObjectDefinitions getObjectDefinitions(
      String objectTypeId, Collection<ObjectDefinitionRole> roles);
}
