package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.powerautomate.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The generated files of the folder {@code connector}, as paconn and pac want them. */
public final class ConnectorFolder {
  private ConnectorFolder() {}

  /** File contents by file name. */
  public static Map<String, byte[]> files(Contract contract) {
    ConnectorDefinition definition = new ConnectorDefinition(contract);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("apiDefinition.swagger.json", json(definition.swagger()));
    files.put("apiProperties.json", json(ApiProperties.of(definition.scriptOperations())));
    files.put("settings.json", json(settings()));
    files.put("readme.md", new Readme(contract).text().getBytes(StandardCharsets.UTF_8));
    files.put("icon.png", new Icon().png());
    return files;
  }

  private static JsonNode settings() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("apiProperties", "apiProperties.json")
        .put("apiDefinition", "apiDefinition.swagger.json")
        .put("icon", "icon.png")
        .put("script", "script.csx");
  }

  private static byte[] json(JsonNode document) {
    return JsonText.pretty(document).getBytes(StandardCharsets.UTF_8);
  }
}
