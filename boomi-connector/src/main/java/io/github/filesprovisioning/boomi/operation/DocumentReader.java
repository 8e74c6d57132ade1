package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.ObjectData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the input of an action from a document, and never more of it than is allowed. */
final class DocumentReader {
  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final int limit;

  /** A reader of documents of at most so many bytes. */
  DocumentReader(int limit) {
    this.limit = limit;
  }

  /**
   * Reads a document and closes it. An empty one is an input without fields.
   *
   * @throws InvalidInputException when it is too large or no JSON object
   */
  ObjectNode read(ObjectData document) {
    try (InputStream data = document.getData()) {
      byte[] bytes = data.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new InvalidInputException(
            "document", "must not be larger than " + limit + " bytes (Largest Document)");
      }
      return object(bytes);
    } catch (IOException e) {
      throw new ConnectorException("CONNECTION", "The document could not be read.", e);
    }
  }

  private ObjectNode object(byte[] bytes) throws IOException {
    JsonNode root;
    try {
      root = json.readTree(bytes);
    } catch (JsonProcessingException e) {
      // The parser's own message may quote the document, which may hold a password.
      throw new InvalidInputException(
          "document", "must be JSON; it is not in line " + e.getLocation().getLineNr());
    }
    if (root == null || root.isMissingNode()) {
      return json.createObjectNode();
    }
    if (!root.isObject()) {
      throw new InvalidInputException(
          "document", "must be one JSON object; split an array into documents first");
    }
    return (ObjectNode) root;
  }
}
