package io.github.filesprovisioning.sandbox.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

@DisplayName("A run of node's tests")
class NodeProjectTest {
  @TempDir private Path folder;

  @Test
  void tells_each_test_by_its_sentence() throws Exception {
    List<NodeTestCase> cases = run("test('one is one', () => {}); test('two is two', () => {})");
    assertEquals(
        List.of("one is one", "two is two"), cases.stream().map(NodeTestCase::name).toList());
    cases.forEach(NodeTestCase::verify);
  }

  @Test
  void fails_with_the_words_of_the_test_that_failed() throws Exception {
    NodeTestCase failed = run("test('x', () => { throw new Error('a sad reason') })").get(0);
    AssertionFailedError error = assertThrows(AssertionFailedError.class, failed::verify);
    assertTrue(error.getMessage().contains("a sad reason"), error.getMessage());
  }

  @Test
  void does_not_take_a_skipped_test_for_a_passed_one() throws Exception {
    NodeTestCase skipped = run("test('x', { skip: true }, () => {})").get(0);
    assertThrows(AssertionFailedError.class, skipped::verify);
  }

  @Test
  void does_not_take_a_file_without_tests_for_success() {
    assertThrows(AssertionFailedError.class, () -> run(""));
  }

  @Test
  void does_not_take_a_file_that_cannot_be_read_for_success() throws Exception {
    assertThrows(AssertionFailedError.class, () -> run("this is not JavaScript").get(0).verify());
  }

  private List<NodeTestCase> run(String tests) throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("a.test.js"), "const { test } = require('node:test');" + tests);
    return new NodeProject(folder).run("a.test.js", Map.of());
  }
}
