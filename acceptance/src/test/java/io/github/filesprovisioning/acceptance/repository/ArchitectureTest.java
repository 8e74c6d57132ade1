package io.github.filesprovisioning.acceptance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("The drawing in docs/architecture.md")
class ArchitectureTest {
  private static final Pattern ARROW =
      Pattern.compile("^ +([a-z-]+) (-->|-\\.->) ([a-z-]+)$", Pattern.MULTILINE);
  private static final Pattern BOX = Pattern.compile("^ +([a-z-]+)\\[\"", Pattern.MULTILINE);

  /** What tests of every module may use. */
  private static final Set<String> AIDS_OF_TESTS = Set.of("acceptance", "mule-test-kit", "sandbox");

  /** A folder without code, so without a POM. */
  private static final String SOURCE = "contract --> openapi";

  private static String drawing;
  private static final Set<String> BUILT_ON = new TreeSet<>();
  private static final Set<String> USED_BY_TESTS = new TreeSet<>();

  @BeforeAll
  static void read() throws Exception {
    String page = Files.readString(RepositoryFiles.ROOT.resolve("docs/architecture.md"));
    drawing = page.substring(page.indexOf("```mermaid"), page.lastIndexOf("```"));
    Set<String> modules = new HashSet<>(RepositoryFiles.modules());
    for (String module : modules) {
      Element pom = RepositoryFiles.pom(RepositoryFiles.ROOT.resolve(module).resolve("pom.xml"));
      collect(pom, module, modules);
    }
  }

  private static void collect(Element element, String module, Set<String> modules) {
    if (element.getTagName().equals("dependency")) {
      String name = text(element, "artifactId");
      if (modules.contains(name)) {
        if (isWithinPlugin(element)) {
          BUILT_ON.add(module + " -.-> " + name);
        } else if (text(element, "scope").equals("test")) {
          USED_BY_TESTS.add(name);
        } else {
          BUILT_ON.add(module + " --> " + name);
        }
      }
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        collect(child, module, modules);
      }
    }
  }

  private static String text(Element parent, String name) {
    List<Element> found = RepositoryFiles.children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
  }

  private static boolean isWithinPlugin(Element dependency) {
    return ((Element) dependency.getParentNode().getParentNode()).getTagName().equals("plugin");
  }

  @Test
  @DisplayName("shows every module of the reactor, and the folder they start from")
  void showsEveryModule() throws Exception {
    Set<String> expected = new TreeSet<>(RepositoryFiles.modules());
    expected.add("openapi");
    assertEquals(
        expected,
        BOX.matcher(drawing)
            .results()
            .map(box -> box.group(1))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  @DisplayName("shows on what every module is built, and from what it is generated")
  void showsEveryDependency() {
    Set<String> expected = new TreeSet<>(BUILT_ON);
    expected.add(SOURCE);
    // MuleSoft, Boomi and others compile samples for their manuals too; the core stands between.
    expected.removeIf(
        arrow ->
            arrow.endsWith(" -.-> contract")
                && BUILT_ON.contains(arrow.replace(" -.-> contract", " --> connector-core")));
    assertEquals(
        expected,
        ARROW
            .matcher(drawing)
            .results()
            .map(MatchResult::group)
            .map(String::trim)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  @DisplayName("is right in that tests use nothing else of other modules")
  void testsUseOnlyAids() {
    assertTrue(AIDS_OF_TESTS.containsAll(USED_BY_TESTS), USED_BY_TESTS::toString);
  }
}
