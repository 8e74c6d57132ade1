package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.FieldOrder;
import io.github.filesprovisioning.core.client.model.ModelType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * JSON in and out. Each client has one of its own: the buffers and tables of names inside are
 * shared by its calls and by nobody else.
 */
final class JsonText {
  private final ObjectMapper mapper =
      new ObjectMapper(
          JsonFactory.builder()
              // The default keeps buffers in thread locals, which outlive the client.
              .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
              .build());

  private final Map<ModelType<?>, FieldOrder> orders = new ConcurrentHashMap<>();

  byte[] bytes(ApiRequest.Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = mapper.getFactory().createGenerator(bytes)) {
      body.writeTo(generator);
    } catch (IOException e) {
      throw new UncheckedIOException("JSON could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** One object and nothing after it. */
  <T extends ApiObject> T one(AnswerBody body, ModelType<T> type) throws IOException {
    try (JsonParser parser = parser(body)) {
      parser.nextToken();
      T value = type.read(parser, order(type));
      end(parser);
      return value;
    }
  }

  /** A list of objects and nothing after it. */
  <T extends ApiObject> List<T> list(AnswerBody body, ModelType<T> type) throws IOException {
    try (JsonParser parser = parser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("not a list");
      }
      FieldOrder order = order(type);
      List<T> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(type.read(parser, order));
      }
      end(parser);
      return values;
    }
  }

  /** Any JSON; a missing node when there are no bytes. */
  JsonNode tree(AnswerBody body) throws IOException {
    if (body.size() == 0) {
      return MissingNode.getInstance();
    }
    try (JsonParser parser = parser(body)) {
      JsonNode node = mapper.readTree(parser);
      end(parser);
      return node == null ? MissingNode.getInstance() : node;
    }
  }

  private FieldOrder order(ModelType<?> type) {
    return orders.computeIfAbsent(type, FieldOrder::new);
  }

  private JsonParser parser(AnswerBody body) throws IOException {
    InputStream stream = body.stream();
    return mapper.getFactory().createParser(stream);
  }

  private static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new IOException("more than one value");
    }
  }
}
