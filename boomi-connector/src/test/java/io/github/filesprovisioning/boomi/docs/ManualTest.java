package io.github.filesprovisioning.boomi.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.OperationType;
import io.github.filesprovisioning.boomi.atom.Descriptor;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("docs/boomi.md")
class ManualTest {
  private final String page = new ManualPage().text().replaceAll("\\s+", " ");

  @Test
  @DisplayName("speaks of every field, property, operator and trigger")
  void isComplete() throws IOException {
    Element root =
        Descriptor.parse(
                Files.readAllBytes(Path.of("src/main/resources/META-INF/connector-descriptor.xml")))
            .getDocumentElement();
    Set<String> missing = new TreeSet<>();
    for (String tag : new String[] {"field", "dynamicProperty", "trackedProperty"}) {
      NodeList elements = root.getElementsByTagName(tag);
      for (int i = 0; i < elements.getLength(); i++) {
        String label = ((Element) elements.item(i)).getAttribute("label");
        if (!page.contains(label)) {
          missing.add(label);
        }
      }
    }
    for (Offer trigger : new Offers().of(OperationType.LISTEN)) {
      if (!page.contains("*" + trigger.label() + "*")) {
        missing.add(trigger.label());
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  @DisplayName("names tests that there are")
  void tests() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      there =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Matcher named = Pattern.compile("`(\\w+(?:IT|Test))`").matcher(page);
    int count = 0;
    while (named.find()) {
      assertTrue(there.contains(named.group(1)), named.group(1));
      count++;
    }
    assertTrue(count > 10, "only " + count);
  }
}
