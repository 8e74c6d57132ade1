package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what a flow got through its getters, as DataWeave does, and writes it with the names of the
 * catalogue.
 */
final class RecordJson {

  private final ObjectMapper mapper;

  RecordJson(Catalog catalog) {
    Map<String, String> names = new HashMap<>();
    catalog.actions().forEach(action -> collect(action.output(), names));
    catalog.triggers().forEach(trigger -> collect(trigger.output(), names));
    SimpleModule times = new SimpleModule();
    times.addSerializer(ZonedDateTime.class, new Moment());
    mapper =
        JsonMapper.builder()
            .addModule(times)
            .propertyNamingStrategy(new CatalogNames(names))
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
  }

  JsonNode of(Object value) {
    return mapper.valueToTree(value);
  }

  private static void collect(JsonNode schema, Map<String, String> names) {
    for (Map.Entry<String, JsonNode> part : schema.properties()) {
      if (part.getKey().equals("properties")) {
        part.getValue().fieldNames().forEachRemaining(name -> names.put(FlowXml.camel(name), name));
      }
      collect(part.getValue(), names);
    }
    if (schema.isArray()) {
      schema.forEach(part -> collect(part, names));
    }
  }

  private static final class CatalogNames extends PropertyNamingStrategy {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> names;

    private CatalogNames(Map<String, String> names) {
      this.names = new HashMap<>(names);
    }

    @Override
    public String nameForGetterMethod(
        MapperConfig<?> config, AnnotatedMethod method, String defaultName) {
      return names.getOrDefault(defaultName, defaultName);
    }
  }

  private static final class Moment extends StdSerializer<ZonedDateTime> {

    private static final long serialVersionUID = 1L;

    private Moment() {
      super(ZonedDateTime.class);
    }

    @Override
    public void serialize(ZonedDateTime time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
  }
}
