package io.github.filesprovisioning.sandbox.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assertions;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What node's test runner said about one test.
 *
 * @param name the sentence given to {@code test(…)}
 * @param failure why it failed, empty when it passed
 */
public record NodeTestCase(String name, Optional<String> failure) {

  /** Whether the test ran to its end without a failure. */
  public boolean passed() {
    return failure.isEmpty();
  }

  /** Fails with node's own words unless the test passed. */
  public void verify() {
    failure.ifPresent(Assertions::fail);
  }

  /** Reads a report that {@code --test-reporter=junit} wrote; an empty file holds no test. */
  static List<NodeTestCase> read(Path report) throws IOException {
    if (Files.size(report) == 0) {
      return List.of();
    }
    try {
      NodeList cases =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("testcase");
      return IntStream.range(0, cases.getLength())
          .mapToObj(index -> of((Element) cases.item(index)))
          .toList();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("cannot read the report of node's test runner", e);
    }
  }

  private static NodeTestCase of(Element element) {
    String name = element.getAttribute("name");
    NodeList failures = element.getElementsByTagName("failure");
    if (failures.getLength() > 0) {
      return new NodeTestCase(name, Optional.of(failures.item(0).getTextContent().strip()));
    }
    // A skipped test proves nothing, so it does not count as passed.
    if (element.getElementsByTagName("skipped").getLength() > 0) {
      return new NodeTestCase(name, Optional.of("the test was skipped"));
    }
    return new NodeTestCase(name, Optional.empty());
  }
}
