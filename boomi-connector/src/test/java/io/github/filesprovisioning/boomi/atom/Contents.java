package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads payloads as the runtime does: the stream if there is one, else what it writes; closed. */
final class Contents {
  private Contents() {}

  static byte[] of(Payload payload) throws IOException {
    if (payload == null) {
      return new byte[0];
    }
    try (Payload open = payload;
        InputStream stream = open.readFrom()) {
      if (stream != null) {
        return stream.readAllBytes();
      }
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      open.writeTo(written);
      return written.toByteArray();
    }
  }
}
