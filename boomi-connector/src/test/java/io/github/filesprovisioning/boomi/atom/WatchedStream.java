package io.github.filesprovisioning.boomi.atom;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** The content of a document, which has to be closed by whom it was given to. */
final class WatchedStream extends FilterInputStream {
  private boolean closed;

  WatchedStream(byte[] content) {
    super(new ByteArrayInputStream(content));
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }
}
