package io.github.filesprovisioning.powerautomate.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The file {@code script.csx}: written by hand but for the part between two marks, which holds the
 * contract as text.
 */
public final class ScriptFile {
  private static final String BEGIN = "        // generated: begin\n";
  private static final String END = "        // generated: end\n";
  private static final String INDENT = "            ";
  private static final int LINE = 110;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ScriptFile() {}

  /** Where the script is, in the folder of the module. */
  public static Path in(Path module) {
    return module.resolve("connector").resolve("script.csx");
  }

  /** Writes the generated part anew. */
  public static void refresh(Path module, Contract contract) throws IOException {
    String script = Files.readString(in(module));
    Files.writeString(in(module), refreshed(script, contract));
  }

  /**
   * The script with the generated part of a contract.
   *
   * @param script with both marks, whatever is between them
   * @throws IllegalArgumentException when a mark is missing
   */
  public static String refreshed(String script, Contract contract) {
    int begin = script.indexOf(BEGIN);
    int end = script.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("script.csx has lost its marks around the generated part");
    }
    return script.substring(0, begin + BEGIN.length())
        + constant(new ScriptContract(contract).document())
        + script.substring(end);
  }

  private static String constant(JsonNode document) {
    StringBuilder text = new StringBuilder("        private const string Generated = @\"\n");
    write(text.append(INDENT), document, INDENT);
    return text.append("\";\n").toString();
  }

  /** What fits into a line stays in one line. */
  private static void write(StringBuilder text, JsonNode node, String indent) {
    String line = compact(node);
    if (!node.isObject() || indent.length() + line.length() <= LINE) {
      text.append(line);
      return;
    }
    String separator = "{\n";
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      text.append(separator).append(indent).append("  '").append(entry.getKey()).append("': ");
      write(text, entry.getValue(), indent + "  ");
      separator = ",\n";
    }
    text.append('\n').append(indent).append('}');
  }

  /** JSON with single quotes, which need no escape in a verbatim text of C#. */
  private static String compact(JsonNode node) {
    try {
      String json = MAPPER.writeValueAsString(node);
      if (json.contains("'")) {
        throw new IllegalArgumentException("a quote cannot stand in the generated part: " + json);
      }
      return json.replace("\"", "'");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }
}
