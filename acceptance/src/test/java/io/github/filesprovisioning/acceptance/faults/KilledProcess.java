package io.github.filesprovisioning.acceptance.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lives of the client process: each begins where the last left a gap and may end by force. */
final class KilledProcess {

  private final String baseUrl;
  private final String apiKey;
  private final int size;
  private final BitSet done = new BitSet();
  private int reported;
  private int retries;

  KilledProcess(String baseUrl, String apiKey, int size) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.size = size;
  }

  /** How many people the processes said are done. */
  int done() {
    return done.cardinality();
  }

  /** How many errors the processes reported. */
  int reported() {
    return reported;
  }

  /** How many requests the processes sent again. */
  int retries() {
    return retries;
  }

  /**
   * One life.
   *
   * @param linesToLive after how many lines of output the process is killed
   * @return whether it finished before
   */
  boolean live(int linesToLive) throws IOException, InterruptedException {
    Process process = start();
    boolean finished = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      int read = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        finished = take(line);
        if (++read == linesToLive) {
          // Through the handle, because the process itself would close what is left to read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IOException("the process does not end");
    }
    return finished;
  }

  private boolean take(String line) {
    String[] words = line.split(" ");
    if (words.length == 2 && words[0].equals("done")) {
      done.set(Integer.parseInt(words[1]));
    } else if (words[0].equals("reported")) {
      reported++;
    } else if (words[0].equals("retried")) {
      retries++;
    }
    return line.equals("finished");
  }

  private Process start() throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    OnboardingClient.class.getName(),
                    baseUrl,
                    String.valueOf(done.nextClearBit(0)),
                    String.valueOf(size)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().write((apiKey + "\n").getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
    return process;
  }
}
