package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a path or a value holds, the server gets it as it was, and at the right place. */
class EncodingTest {
  @Property(tries = 3000)
  @Label("a folder path arrives segment by segment as it was given")
  void folderPaths(@ForAll("segments") List<String> segments) {
    String path = String.join("/", segments);
    String encoded = PathTemplate.expand("/folders/{path}", Map.of("path", path));
    URI uri = URI.create("http://127.0.0.1" + encoded);
    assertEquals(uri, uri.normalize());
    assertTrue(uri.getRawQuery() == null && uri.getRawFragment() == null, encoded);
    List<String> arrived =
        Arrays.stream(uri.getRawPath().substring("/folders/".length()).split("/"))
            .map(EncodingTest::decoded)
            .collect(Collectors.toList());
    assertEquals(segments, arrived);
  }

  @Property(tries = 3000)
  @Label("a filter arrives as it was given")
  void filters(@ForAll("texts") String field, @ForAll("texts") String value) {
    ApiRequest request =
        ApiRequest.to(Operations.LIST_USERS)
            .query(ListQuery.builder().filter(field, value).build());
    URI uri = URI.create("http://127.0.0.1" + request.target());
    String[] parts = uri.getRawQuery().split("=", -1);
    assertEquals("filter[" + field + "]", decoded(parts[0]));
    assertEquals(value, decoded(parts[1]));
    assertEquals("/users", uri.getRawPath());
  }

  @Example
  @Label("a segment that leads out of its place is refused, and so is broken Unicode")
  void refused() {
    for (String path : List.of("..", "a/../b", "./a", "a/..", "%2e%2e/..", "a\uD800")) {
      InvalidInputException e =
          assertThrows(
              InvalidInputException.class,
              () -> PathTemplate.expand("/files/{path}", Map.of("path", path)));
      assertEquals("path", e.field());
    }
    assertThrows(
        InvalidInputException.class,
        () -> PathTemplate.expand("/users/{id}/unlock", Map.of("id", "1/2")));
    assertThrows(InvalidInputException.class, () -> PathTemplate.expand("/users/{id}", Map.of()));
  }

  @Example
  @Label("the root of the folders is a path of its own")
  void root() {
    assertEquals("/folders/", PathTemplate.expand("/folders/{path}", Map.of("path", "")));
    assertEquals("/folders/", PathTemplate.expand("/folders/{path}", Map.of("path", "//")));
  }

  private static String decoded(String text) {
    // A plus sign is itself here; only forms read it as a blank.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<List<String>> segments() {
    return texts()
        .filter(text -> text.indexOf('/') < 0 && !text.equals(".") && !text.equals(".."))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "a b", "100%", "%41", "?x=1", "#top", "a+b", "...", "ü", "日本", "\uD83D\uDE00");
    Arbitrary<String> any =
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    return Arbitraries.oneOf(nasty, any);
  }
}
