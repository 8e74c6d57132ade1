package io.github.filesprovisioning.mule.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes times with their seconds and offset, and without the name of the zone. */
final class MomentWriter extends StdSerializer<ZonedDateTime> {
  private static final long serialVersionUID = 1L;

  MomentWriter() {
    super(ZonedDateTime.class);
  }

  @Override
  public void serialize(ZonedDateTime time, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }
}
