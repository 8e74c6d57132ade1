package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** All generated files of the integration, by their path in the module. */
final class GeneratedApp {
  private static final String FOLDER = "app/generated/";

  private GeneratedApp() {}

  static Map<String, byte[]> files(Contract contract) {
    Actions actions = new Actions(contract);
    ObjectNode searches = actions.searches();
    ObjectNode creates = actions.creates();
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "contract.json", new RuntimeContract(contract).write());
    put(files, "triggers.json", new Triggers(contract).write());
    put(files, "choices.json", new ChoiceTriggers(contract).write());
    put(files, "searches.json", searches);
    put(files, "creates.json", creates);
    put(files, "search-or-creates.json", SearchOrCreates.of(searches, creates));
    put(files, "records.json", new OutputFields(contract).records());
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, JsonNode content) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indent);
    try {
      String text = new ObjectMapper().writer(printer).writeValueAsString(content) + "\n";
      files.put(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(name + " could not be written as JSON", e);
    }
  }
}
