package com.boomi.connector.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a container offers to a connector.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/AtomContext.html">the
 * published Javadoc</a>.
 */
public interface AtomContext {
  AtomConfig getConfig();

  OutputStream createTempOutputStream() throws IOException;

  InputStream tempOutputStreamToInputStream(OutputStream out) throws IOException;

  Payload tempOutputStreamToPayload(OutputStream out) throws IOException;
}
