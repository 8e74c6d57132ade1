package com.boomi.connector.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * An input document. The caller closes its stream.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectData.html">the
 * published Javadoc</a>.
 */
public interface ObjectData extends TrackedData {
  InputStream getData();

  long getDataSize() throws IOException;
}
