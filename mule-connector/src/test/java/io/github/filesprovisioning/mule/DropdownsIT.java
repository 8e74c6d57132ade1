package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mule.metadata.api.model.ObjectFieldType;
import org.mule.metadata.api.model.ObjectType;
import org.mule.runtime.api.component.location.Location;
import org.mule.runtime.api.meta.model.operation.OperationModel;
import org.mule.runtime.api.metadata.MetadataService;
import org.mule.runtime.api.value.Value;
import org.mule.runtime.api.value.ValueProviderService;
import org.mule.runtime.api.value.ValueResult;

/** What Studio asks a running application for: choices, and the types of objects. */
class DropdownsIT {
  private static final String PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private static final String FLOWS =
      """
      <flow name="grant">
        <files-provisioning:grant-permission config-ref="site" path="Sales" permission="full"/>
      </flow>
      <flow name="get"><files-provisioning:get-user config-ref="site" id="1"/></flow>
      <flow name="delete-key"><files-provisioning:delete-public-key config-ref="site" id="1"/></flow>
      <flow name="revoke-key"><files-provisioning:revoke-api-key config-ref="site" id="1"/></flow>
      <flow name="created">
        <files-provisioning:on-user-created config-ref="site">
          <scheduling-strategy><fixed-frequency frequency="1"/></scheduling-strategy>
        </files-provisioning:on-user-created>
        <logger/>
      </flow>
      <flow name="unreachable"><files-provisioning:get-user config-ref="nowhere" id="1"/></flow>
      <files-provisioning:config name="nowhere">
        <files-provisioning:api-key-connection baseUrl="${base.url}" apiKey="wrong"/>
      </files-provisioning:config>
      """;

  private final Application application = new Application();

  @BeforeEach
  void seed() throws IOException {
    application
        .sandbox()
        .seed(
            new ObjectMapper()
                .readTree(
                    """
                    {"users": [{"username": "ann", "name": "Ann Abel"}],
                     "groups": [{"name": "Sales"}],
                     "folders": ["Sales/Leads"],
                     "public_keys": [{"user": "ann", "title": "Laptop", "public_key": "%s"}],
                     "api_keys": [{"user": "ann", "name": "HR feed"}]}
                    """
                        .formatted(PUBLIC_KEY)));
  }

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void idsAndKindsCanBeChosen() throws Exception {
    try (MuleRuntime mule = application.with(FLOWS).start()) {
      assertTrue(values(mule, processor("grant"), "userId").containsValue("ann (Ann Abel)"));
      assertTrue(values(mule, processor("grant"), "groupId").containsValue("Sales"));
      assertEquals(Map.of("Sales", "Sales"), values(mule, processor("grant"), "path"));
      assertTrue(values(mule, processor("grant"), "permission").containsKey("readonly"));
      assertEquals(
          Map.of("true", "true", "false", "false"), values(mule, processor("grant"), "recursive"));
      assertTrue(values(mule, processor("get"), "id").containsValue("ann (Ann Abel)"));
      assertTrue(values(mule, processor("delete-key"), "id").containsValue("Laptop (ann)"));
      assertTrue(
          values(mule, processor("revoke-key"), "id").values().stream()
              .anyMatch(label -> label.startsWith("HR feed (")));
      assertTrue(values(mule, source("created"), "groupId").containsValue("Sales"));
    }
  }

  @Test
  void choicesThatCannotBeReadSayWhy() throws Exception {
    try (MuleRuntime mule = application.with(FLOWS).start()) {
      ValueResult result = service(mule).getValues(processor("unreachable"), "id");
      assertFalse(result.isSuccess());
      // The kernel puts its own words around the connector's.
      String reason = result.getFailure().orElseThrow().getReason();
      assertTrue(reason.contains("Check the API key"), reason);
    }
  }

  @Test
  void theObjectOfAnOperationHasTheFieldsOfTheCatalogue() throws Exception {
    try (MuleRuntime mule = application.with(FLOWS).start()) {
      MetadataService metadata = mule.lookup(MetadataService.METADATA_SERVICE_KEY);
      OperationModel model = metadata.getOperationMetadata(processor("grant")).get().getModel();
      ObjectType object =
          (ObjectType)
              model.getAllParameterModels().stream()
                  .filter(parameter -> parameter.getName().equals("object"))
                  .findFirst()
                  .orElseThrow()
                  .getType();
      List<String> fields =
          object.getFields().stream()
              .map(ObjectFieldType::getKey)
              .map(key -> key.getName().getLocalPart())
              .toList();
      assertTrue(fields.containsAll(List.of("path", "group_ids", "partner_id")), fields::toString);
    }
  }

  private static Map<String, String> values(MuleRuntime mule, Location location, String parameter) {
    ValueResult result = service(mule).getValues(location, parameter);
    assertTrue(result.isSuccess(), () -> parameter + ": " + result.getFailure());
    Map<String, String> values = new TreeMap<>();
    for (Value value : result.getValues()) {
      values.put(value.getId(), value.getDisplayName());
    }
    return values;
  }

  private static ValueProviderService service(MuleRuntime mule) {
    return mule.lookup(ValueProviderService.VALUE_PROVIDER_SERVICE_KEY);
  }

  private static Location processor(String flow) {
    return Location.builder().globalName(flow).addProcessorsPart().addIndexPart(0).build();
  }

  private static Location source(String flow) {
    return Location.builder().globalName(flow).addSourcePart().build();
  }
}
