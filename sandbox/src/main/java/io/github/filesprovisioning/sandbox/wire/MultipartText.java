package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text fields of a {@code multipart/form-data} body; the content of files is left out. */
final class MultipartText {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  private MultipartText() {}

  static ObjectNode parse(byte[] body, String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw ApiError.of("bad-request/invalid-body", "Invalid request body");
    }
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    String text = new String(body, StandardCharsets.UTF_8);
    for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int headerEnd = part.indexOf("\r\n\r\n");
      if (headerEnd < 0) {
        continue;
      }
      String header = part.substring(0, headerEnd);
      Matcher name = NAME.matcher(header);
      if (name.find() && !header.contains("filename=")) {
        String value = part.substring(headerEnd + 4);
        ParameterText.put(
            parameters,
            name.group(1),
            value.endsWith("\r\n") ? value.substring(0, value.length() - 2) : value);
      }
    }
    return parameters;
  }
}
