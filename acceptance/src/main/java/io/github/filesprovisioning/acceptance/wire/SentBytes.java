package io.github.filesprovisioning.acceptance.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Every byte that a client sends through a relay. */
final class SentBytes {

  private final List<ByteArrayOutputStream> connections = new ArrayList<>();

  /** Keeps what one more connection sends. */
  synchronized Relay.Tap connection() {
    ByteArrayOutputStream connection = new ByteArrayOutputStream();
    connections.add(connection);
    return (bytes, length) -> connection.write(bytes, 0, length);
  }

  /** What came in since the last call, one text for each connection, a character for each byte. */
  synchronized List<String> take() {
    List<String> texts = new ArrayList<>();
    for (ByteArrayOutputStream connection : connections) {
      synchronized (connection) {
        texts.add(connection.toString(StandardCharsets.ISO_8859_1));
        connection.reset();
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }
}
