package io.github.filesprovisioning.sandbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderPathTest {
  /** Facts of the official test data for comparing paths. */
  @ParameterizedTest
  @CsvSource({
    "FILE.TXT,file.txt",
    "ÀÉÎÕÜ,aeiou",
    "ŁĐÐĦØıß,lddhoiss",
    "Æ Œ Ĳ,ae oe ij",
    "A\\B/C,a/b/c",
    "//a/b//c,a/b/c",
    "a/b/../../c,a/b/c",
    "a/././c,a/c",
    "../..,''",
    "three/.../dots,three/.../dots",
    "emoji ❤️ ‼️,emoji ❤ !!"
  })
  void two_ways_to_write_a_path_mean_the_same_folder(String one, String other) {
    assertEquals(FolderPath.key(one), FolderPath.key(other));
  }

  @Test
  void nul_and_white_space_at_the_end_do_not_count() {
    assertEquals("a/bc", FolderPath.key("a/b\0c \t\r\n"));
    assertNotEquals(FolderPath.key("a"), FolderPath.key(" a"));
  }

  @Test
  void composed_and_decomposed_letters_are_the_same() {
    assertEquals(FolderPath.key("\u0105"), FolderPath.key("a\u0328"));
    assertEquals(FolderPath.key("\ud55c"), FolderPath.key("\u1112\u1161\u11ab"));
  }

  @Test
  void letters_of_other_alphabets_stay_apart() {
    assertNotEquals(FolderPath.key("þ"), FolderPath.key("p"));
    assertNotEquals(FolderPath.key("ŋ"), FolderPath.key("n"));
  }

  @Test
  void every_folder_above_is_known() {
    assertEquals(List.of("a/b", "a", ""), FolderPath.upwards("a/b"));
    assertEquals(List.of(""), FolderPath.upwards(""));
  }
}
