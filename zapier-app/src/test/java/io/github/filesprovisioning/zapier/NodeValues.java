package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What values mean to the runtime in JavaScript: a process that answers question by question. */
final class NodeValues implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  NodeValues(Path module) throws IOException {
    process =
        new ProcessBuilder("node", module.resolve("harness/values.js").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The answer: {@code value}, or {@code field} for a value that is refused. */
  JsonNode ask(JsonNode question) {
    try {
      questions.write(JSON.writeValueAsString(question));
      questions.newLine();
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("node has ended without an answer to " + question);
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("node could not be asked", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
