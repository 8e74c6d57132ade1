package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads YAML with anchors and several documents as JSON trees. A key written twice is an error and
 * a time stays a text.
 */
public final class YamlDocuments {

  private static final ObjectMapper JSON = new ObjectMapper();

  private YamlDocuments() {}

  /**
   * Reads all documents of a text.
   *
   * @param name what the text is called in error messages, for example a file name
   * @param text the YAML
   * @return one tree for each document
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is no YAML; the message
   *     names line and column
   */
  public static List<JsonNode> read(String name, String text) {
    List<JsonNode> documents = new ArrayList<>();
    Load load = new Load(LoadSettings.builder().setLabel(name).build());
    load.loadAllFromString(text).forEach(value -> documents.add(JSON.valueToTree(value)));
    return List.copyOf(documents);
  }
}
