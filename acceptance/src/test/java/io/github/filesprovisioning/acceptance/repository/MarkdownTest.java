package io.github.filesprovisioning.acceptance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages of the repository")
class MarkdownTest {
  private static final int LINES_OF_A_PAGE = 66;
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  @DisplayName("link only to files and headings that are there")
  void linksResolve() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : RepositoryFiles.withEnding(".md")) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        links++;
        if (!resolves(page, link.group(1))) {
          broken.add(RepositoryFiles.ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertFalse(links == 0, "no links were found");
    assertEquals(List.of(), broken);
  }

  private static boolean resolves(Path page, String link) throws IOException {
    if (link.matches("[a-z]+:.*")) {
      return true;
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
  }

  /** As GitHub names headings. */
  private static Stream<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(Files.readString(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
  }

  @Test
  @DisplayName("are there for every module and for openapi/, and no longer than a page")
  void everyModuleHasAReadme() throws Exception {
    List<String> folders = new ArrayList<>(RepositoryFiles.modules());
    folders.add("openapi");
    List<String> wrong = new ArrayList<>();
    for (String folder : folders) {
      Path readme = RepositoryFiles.ROOT.resolve(folder).resolve("README.md");
      if (!Files.exists(readme)) {
        wrong.add(folder + " has no README.md");
      } else if (Files.readAllLines(readme).size() > LINES_OF_A_PAGE) {
        wrong.add(folder + "/README.md is longer than " + LINES_OF_A_PAGE + " lines");
      }
    }
    assertEquals(List.of(), wrong);
  }
}
