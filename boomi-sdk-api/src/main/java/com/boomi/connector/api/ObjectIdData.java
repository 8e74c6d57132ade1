package com.boomi.connector.api;

/**
 * An input that is the id of an object.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectIdData.html">the
 * published Javadoc</a>.
 */
public interface ObjectIdData extends TrackedData {
  String getObjectId();
}
