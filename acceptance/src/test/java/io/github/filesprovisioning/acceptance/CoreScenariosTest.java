package io.github.filesprovisioning.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.RetryPolicy;
import java.time.Duration;
import java.util.Set;

/**
 * Every scenario and every conformance vector, on the core. Every result is what the action
 * declares as its output.
 */
class CoreScenariosTest extends PlatformScenarios {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Catalog catalog = Catalog.load();

  @Override
  protected Platform platform() {
    RetryPolicy quick = RetryPolicy.builder().firstDelay(Duration.ofMillis(1)).build();
    return new ObservedPlatform(
        new CorePlatform(client -> client.retryPolicy(quick)), this::isDeclared);
  }

  private void isDeclared(String action, JsonNode result) {
    JsonNode declared = catalog.action(action).output();
    assertEquals(
        Set.of(), SCHEMAS.getSchema(declared, WITH_FORMATS).validate(result), result::toString);
  }
}
