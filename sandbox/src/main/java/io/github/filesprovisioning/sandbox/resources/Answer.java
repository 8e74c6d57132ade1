package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What an action answers.
 *
 * @param body JSON text, empty when there is none
 * @param cursor where the next page starts
 * @param failure an error that must not undo what the action changed, such as a counted wrong
 *     password
 */
public record Answer(byte[] body, Optional<String> cursor, Optional<ApiError> failure) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Done, nothing to tell. */
  public static Answer none() {
    return new Answer(new byte[0], Optional.empty(), Optional.empty());
  }

  /** One record. */
  public static Answer record(RecordView view, Row row) {
    return of(out -> view.write(row, out), Optional.empty());
  }

  /** Records of one page. */
  public static Answer page(RecordView view, List<Row> rows, Optional<String> cursor) {
    return of(
        out -> {
          out.writeStartArray();
          for (Row row : rows) {
            view.write(row, out);
          }
          out.writeEndArray();
        },
        cursor);
  }

  /** Any JSON. */
  public static Answer json(JsonNode node) {
    return of(out -> out.writeTree(node), Optional.empty());
  }

  /** An error after which the changes stay. */
  public static Answer failed(ApiError error) {
    return new Answer(new byte[0], Optional.empty(), Optional.of(error));
  }

  private static Answer of(Writing writing, Optional<String> cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(bytes.toByteArray(), cursor, Optional.empty());
  }

  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }
}
