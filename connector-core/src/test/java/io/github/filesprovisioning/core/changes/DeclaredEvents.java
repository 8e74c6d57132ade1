package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds events to what the catalogue declares as the output of their trigger. */
final class DeclaredEvents {
  private final Catalog catalog = Catalog.load();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  void check(ChangeEvent event) {
    JsonSchema schema =
        schemas.computeIfAbsent(
            event.trigger(), id -> factory.getSchema(catalog.trigger(id).output()));
    assertEquals(Set.of(), schema.validate(event.toJson()), () -> event.toJson().toString());
  }
}
