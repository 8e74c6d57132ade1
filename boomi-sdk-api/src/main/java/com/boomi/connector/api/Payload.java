package com.boomi.connector.api;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Content of a document; a null stream means that it writes itself.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/Payload.html">the
 * published Javadoc</a>.
 */
public interface Payload extends Closeable {
  InputStream readFrom() throws IOException;

  void writeTo(OutputStream out) throws IOException;
}
