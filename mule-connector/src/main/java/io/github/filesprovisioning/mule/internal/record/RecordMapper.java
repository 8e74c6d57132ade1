package io.github.filesprovisioning.mule.internal.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Properties;

/** Turns answers into records of the api package, and values of flows into JSON. */
public final class RecordMapper {
  private final ObjectMapper mapper;

  /** Reads the names of the catalogue from the class path. */
  public RecordMapper() {
    SimpleModule types = new SimpleModule("records");
    types.addDeserializer(ZonedDateTime.class, new MomentReader());
    types.addSerializer(Temporal.class, new ToStringSerializer(Temporal.class));
    types.addSerializer(ZonedDateTime.class, new MomentWriter());
    mapper =
        JsonMapper.builder()
            .addModule(types)
            .propertyNamingStrategy(new CatalogNames(names()))
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
  }

  /** An answer as a record. */
  public <T> T read(JsonNode answer, Class<T> type) {
    return mapper.convertValue(answer, type);
  }

  /** A value of a flow, such as a map, a list or a record, as JSON. */
  public JsonNode write(Object value) {
    return mapper.valueToTree(value);
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream stream = RecordMapper.class.getResourceAsStream("record-names.properties")) {
      names.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("the names of fields could not be read", e);
    }
    return names;
  }

  /** The catalogue's name of each field of a record. */
  private static final class CatalogNames extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1L;

    private final Properties names;

    CatalogNames(Properties names) {
      this.names = names;
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
      return names.getProperty(name, name);
    }
  }
}
