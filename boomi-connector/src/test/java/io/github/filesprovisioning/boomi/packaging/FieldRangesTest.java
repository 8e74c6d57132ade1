package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationType;
import io.github.filesprovisioning.boomi.FilesProvisioningConnector;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.Descriptor;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** No number is bent: what is out of range is refused with the label and the range of the field. */
@DisplayName("A number that is out of range")
class FieldRangesTest {
  private final byte[] descriptor;

  FieldRangesTest() throws IOException {
    descriptor =
        Files.readAllBytes(Path.of("src/main/resources/META-INF/connector-descriptor.xml"));
  }

  private AtomConnection connection(Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>(changes);
    // Nothing listens there, and nothing is asked: the numbers are looked at first.
    fields.put("url", "http://127.0.0.1:1");
    fields.put("apiKey", "obviouslyFakeKey1");
    return Atom.with(
            new FilesProvisioningConnector(), new Descriptor(descriptor), AtomLimits.usual())
        .connect(fields);
  }

  private Element field(String id) {
    NodeList fields = Descriptor.parse(descriptor).getElementsByTagName("field");
    for (int i = 0; i < fields.getLength(); i++) {
      if (((Element) fields.item(i)).getAttribute("id").equals(id)) {
        return (Element) fields.item(i);
      }
    }
    throw new IllegalArgumentException("the descriptor has no field " + id);
  }

  private void assertRefused(String id, long least, long most, ConnectorException refused) {
    assertEquals("INVALID_INPUT", refused.getStatusCode());
    assertEquals(
        "%s must be a whole number from %d to %d."
            .formatted(field(id).getAttribute("label"), least, most),
        refused.getStatusMessage());
    assertHelp(id, most);
  }

  private void assertHelp(String id, long most) {
    String help = DescriptorLinter.text(field(id), "helpText");
    assertTrue(most == Long.MAX_VALUE || help.contains(String.valueOf(most)), help);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of a connection")
  @CsvSource({
    "workspaceId, 0, 9223372036854775807",
    "connectTimeout, 1, 600",
    "requestTimeout, 1, 3600",
    "totalDeadline, 1, 86400",
    "attempts, 1, 100",
    "firstRetryDelay, 0, 3600000"
  })
  void ofConnection(String id, long least, long most) {
    for (long wrong : most == Long.MAX_VALUE ? new long[] {-1} : new long[] {least - 1, most + 1}) {
      AtomConnection connection = connection(Map.of(id, String.valueOf(wrong)));
      assertRefused(id, least, most, assertThrows(ConnectorException.class, connection::test));
    }
  }

  @ParameterizedTest(name = "{0} {2}")
  @DisplayName("of an operation")
  @CsvSource({
    "CREATE, user.create, limitKb, 1, 102400",
    "UPSERT, user.ensure, parallel, 1, 16",
    "EXECUTE, user.find, parallel, 1, 16",
    "LISTEN, user.created, pollInterval, 1, 86400000",
    "LISTEN, user.created, batchSize, 1, 10000"
  })
  void ofOperation(OperationType type, String objectType, String id, long least, long most) {
    for (long wrong : new long[] {least - 1, most + 1}) {
      Map<String, String> fields = Map.of(id, String.valueOf(wrong));
      if (type == OperationType.LISTEN) {
        assertRefused(
            id,
            least,
            most,
            assertThrows(
                ConnectorException.class,
                () ->
                    connection(Map.of())
                        .operation(type, fields)
                        .importing(objectType)
                        .listen(documents -> true)));
      } else {
        AnsweredDocument answer = run(type, objectType, fields);
        assertRefused(id, least, most, new ConnectorException(answer.code(), answer.message()));
      }
    }
  }

  private AnsweredDocument run(OperationType type, String objectType, Map<String, String> fields) {
    return connection(Map.of())
        .operation(type, fields)
        .importing(objectType)
        .run(InputDocument.of("{}"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("of a query, also when a document brings it")
  @CsvSource({"limit, 0, 1000000000", "pageSize, 1, 10000"})
  void ofQuery(String id, long least, long most) {
    String rule = "%s must be a whole number from %d to %d".formatted(id, least, most);
    String tooMuch = String.valueOf(most + 1);
    assertEquals(rule, run(OperationType.QUERY, "user.list", Map.of(id, tooMuch)).message());
    for (String wrong : new String[] {tooMuch, "-1", "many"}) {
      AnsweredDocument own =
          connection(Map.of())
              .operation(OperationType.QUERY, Map.of())
              .importing("user.list")
              .run(InputDocument.of("").overriding(id, wrong));
      assertEquals(rule, own.message());
    }
    assertHelp(id, most);
  }
}
