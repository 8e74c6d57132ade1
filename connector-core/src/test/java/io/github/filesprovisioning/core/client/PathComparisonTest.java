package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Two paths")
class PathComparisonTest {
  @ParameterizedTest(name = "{0} and {1}")
  @DisplayName("are the same whatever the case, the accents, the slashes and the dots")
  @CsvSource({
    "Departments/Sales, departments/SALES",
    "Büro/Über, buro/uber",
    "a/b, /a//b/",
    "a/b, a\\b",
    "a/b, ./a/./b/.",
    "a/b/c/d, a/b/c/../../d",
    "'a/b', 'a/b \t'",
    "'a/b', 'a/b/ /. '",
    "Łódź, lodz",
    "Straße, strasse",
    "Ærø, aero",
    "Œuvre, oeuvre",
    "Đorđe, dorde",
    "a\u030Ab, åb",
    "ﬁle, file",
    "훯, \u1112\u116F\u11B6"
  })
  void same(String one, String other) {
    assertTrue(PathComparison.same(one, other));
    assertTrue(PathComparison.same(other, one));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @DisplayName("differ when a name differs in more than that")
  @CsvSource({
    "a/b, a/c",
    "a/b, ab",
    "' a', a",
    "a/.../b, a/b",
    "file..txt, file.txt",
    "þorn, thorn",
    "今日は, 今日",
    "a b, ab"
  })
  void different(String one, String other) {
    assertFalse(PathComparison.same(one, other));
  }

  @Test
  @DisplayName("are both the root when nothing is left of them")
  void root() {
    for (String path : new String[] {"", "/", ".", "..", "./..", "\\", "\0", "//./"}) {
      assertEquals("", PathComparison.tidy(path));
    }
  }

  @Test
  @DisplayName("are tidied without changing how a name is written")
  void tidied() {
    assertEquals("Büro/A b", PathComparison.tidy("\\Büro//A\0 b/ "));
  }

  @Property(tries = 5000, seed = "7")
  @Label("are tidy after tidying: nothing at the ends, no empty part, and the same folder")
  void tidy(
      @ForAll @CharRange(from = 'a', to = 'b') @Chars({'/', '.', ' ', '\\', '\0'}) String path) {
    String tidy = PathComparison.tidy(path);
    assertTrue(PathComparison.same(path, tidy));
    assertEquals(tidy, PathComparison.tidy(tidy));
    assertFalse(("/" + tidy + "/").matches("(?s)/.*(//|/[.]/|/[.][.]/).*|.*\\s/"), path);
  }
}
