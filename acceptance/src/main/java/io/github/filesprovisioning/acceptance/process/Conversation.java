package io.github.filesprovisioning.acceptance.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Questions to a process and its answers, a line of JSON each. */
final class Conversation implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS_TO_LEAVE = 10;

  private final Process process;
  private final String program;
  private final BufferedWriter questions;
  private final BufferedReader answers;

  private Conversation(Process process, String program) {
    this.process = process;
    this.program = program;
    this.questions =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Conversation start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Conversation(process, command.get(0));
  }

  /** Sends a line and waits for the answer. */
  synchronized JsonNode ask(JsonNode question) {
    try {
      questions.write(question.toString());
      questions.newLine();
      questions.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(gone(), e);
    }
    return hear();
  }

  /** Waits for a line. */
  synchronized JsonNode hear() {
    String line;
    try {
      line = answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(gone(), e);
    }
    if (line == null) {
      throw new IllegalStateException(gone());
    }
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(program + " wrote a line that is not JSON: " + line, e);
    }
  }

  private String gone() {
    return process.isAlive()
        ? program + " does not listen any more"
        : program + " has ended with exit code " + process.exitValue();
  }

  @Override
  public void close() {
    try {
      questions.close();
      if (!process.waitFor(SECONDS_TO_LEAVE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      // It has left already, and nothing was to be told any more.
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
