package io.github.filesprovisioning.mule.internal.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;

/** Reads times, such as {@code 2026-03-01T09:30:00Z}. */
final class MomentReader extends StdDeserializer<ZonedDateTime> {
  private static final long serialVersionUID = 1L;

  MomentReader() {
    super(ZonedDateTime.class);
  }

  @Override
  public ZonedDateTime deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getValueAsString();
    try {
      return ZonedDateTime.parse(text);
    } catch (DateTimeException e) {
      return (ZonedDateTime)
          context.handleWeirdStringValue(ZonedDateTime.class, text, "not a time with an offset");
    }
  }
}
