package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ExtendedPayload;
import com.boomi.connector.api.PayloadMetadata;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON document as the content of a Boomi document. */
public final class JsonPayload implements ExtendedPayload {
  private final byte[] bytes;
  private final PayloadMetadata metadata;

  /** A document with its metadata, which may be null. */
  public JsonPayload(JsonNode json, PayloadMetadata metadata) {
    this.bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    this.metadata = metadata;
  }

  @Override
  public InputStream readFrom() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public PayloadMetadata getMetadata() {
    return metadata;
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
