package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.ObjectData;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
    byte[] bytes = bytes(document);
    if (bytes.length > limit) {
      throw new InvalidInputException(
          "document", "must not be larger than " + limit + " bytes (Largest Document)");
    }
    JsonNode root = parsed(bytes);
    if (root == null || root.isMissingNode()) {
      return json.createObjectNode();
    }
    if (!root.isObject()) {
      throw new InvalidInputException(
          "document", "must be one JSON object; split an array into documents first");
    }
    return (ObjectNode) root;
  }

  private byte[] bytes(ObjectData document) {
    try (InputStream data = document.getData()) {
      return data.readNBytes(limit + 1);
    } catch (IOException e) {
      throw new ConnectorException("CONNECTION", "The document could not be read.", e);
    }
  }

  private JsonNode parsed(byte[] bytes) {
    try {
      return json.readTree(bytes);
    } catch (StreamConstraintsException e) {
      throw new InvalidInputException(
          "document", "must be JSON that is not nested too deeply and has no endless texts");
    } catch (IOException e) {
      // The parser's own message may quote the document, which may hold a password.
      throw new InvalidInputException("document", "must be JSON" + place(e));
    }
  }

  private static String place(IOException e) {
    JsonLocation place =
        e instanceof JacksonException ? ((JacksonException) e).getLocation() : null;
    return place == null || place.getLineNr() < 1 ? "" : "; it is not in line " + place.getLineNr();
  }
}
