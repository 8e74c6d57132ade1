package io.github.filesprovisioning.acceptance.leaks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Looks for keys, passwords and tokens in everything a test run leaves behind: the output of the
 * build, the reports and output of the tests, log files, and the text of every exception of our own
 * that was made in a JVM of the tests, shown or not. One file on the JDK alone, so that {@code
 * ./test} can run it even when the build broke.
 */
public final class LeakScan {
  private static final Pattern TEXTS =
      Pattern.compile(".*/target/((surefire|failsafe)-reports/.*\\.(xml|txt|dump.*)|.*\\.log)");
  private static final Pattern RECORDINGS = Pattern.compile(".*/target/[^/]*\\.jfr");

  /** Exceptions that users of a connector can see; those inside the JDK are wrapped in these. */
  private static final Pattern OUR_EXCEPTIONS =
      Pattern.compile(
          "io\\.github\\.filesprovisioning\\..*|com\\.boomi\\.connector\\.api\\..*"
              + "|org\\.mule\\.runtime\\.extension\\.api\\..*");

  private final Pattern marks;
  private final List<String> leaks = new ArrayList<>();
  private long texts;
  private long errors;

  LeakScan(Path marks) throws IOException {
    List<String> patterns =
        Files.readAllLines(marks).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    String plain = String.join("|", patterns);
    String encoded =
        patterns.stream()
            .filter(pattern -> pattern.matches("[a-z0-9-]+"))
            .flatMap(LeakScan::inBase64)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.marks = Pattern.compile("(?i:" + plain + ")" + (encoded.isEmpty() ? "" : "|" + encoded));
  }

  /** Arguments: the root of the tree, the file with the marks. Ends with 1 when there is a leak. */
  public static void main(String[] arguments) throws IOException {
    LeakScan scan = new LeakScan(Path.of(arguments[1]));
    List<String> leaks = scan.scan(Path.of(arguments[0]));
    leaks.forEach(leak -> System.err.println("LEAK " + leak));
    System.out.printf(
        "Leak scan: %,d files and %,d error texts, %d leaks%n",
        scan.texts, scan.errors, leaks.size());
    System.exit(leaks.isEmpty() ? 0 : 1);
  }

  /** The text as it shows up inside Base64, at each of its three possible places. */
  private static Stream<String> inBase64(String mark) {
    return Stream.of("", "x", "xx")
        .map(
            before -> {
              String encoded =
                  Base64.getEncoder()
                      .withoutPadding()
                      .encodeToString((before + mark).getBytes(StandardCharsets.UTF_8));
              int whole = (before + mark).length() * 8 / 6;
              return encoded.substring(before.isEmpty() ? 0 : before.length() + 1, whole);
            });
  }

  /** Where secrets were found; the secret itself is not repeated. */
  List<String> scan(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> Files.isRegularFile(file)).sorted().toList();
    }
    for (Path file : files) {
      String name = file.toString().replace('\\', '/');
      if (name.contains("/node_modules/")) {
        continue;
      }
      if (TEXTS.matcher(name).matches()) {
        scanText(root.relativize(file), file);
      } else if (RECORDINGS.matcher(name).matches()) {
        scanRecording(root.relativize(file), file);
      }
    }
    return leaks;
  }

  private void scanText(Path name, Path file) throws IOException {
    texts++;
    // Bytes as they are: a log may hold anything.
    String[] lines = Files.readString(file, StandardCharsets.ISO_8859_1).split("\n");
    for (int i = 0; i < lines.length; i++) {
      look(name + ":" + (i + 1), lines[i]);
    }
  }

  private void scanRecording(Path name, Path file) throws IOException {
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.hasField("thrownClass") && event.getClass("thrownClass") != null) {
          scanError(name, event);
        }
      }
    }
  }

  private void scanError(Path name, RecordedEvent event) {
    String thrown = event.getClass("thrownClass").getName();
    String text = event.getString("message");
    String place = place(event);
    if (text != null && OUR_EXCEPTIONS.matcher(thrown).matches()) {
      errors++;
      look(name + " " + thrown + place, text);
    }
  }

  private static String place(RecordedEvent event) {
    return event.getStackTrace() == null
        ? ""
        : event.getStackTrace().getFrames().stream()
            .filter(frame -> frame.isJavaFrame())
            .map(
                frame ->
                    frame.getMethod().getType().getName()
                        + "."
                        + frame.getMethod().getName()
                        + ":"
                        + frame.getLineNumber())
            .filter(frame -> frame.contains(".filesprovisioning.") && !frame.contains(".<init>:"))
            .limit(12)
            .collect(Collectors.joining(" < ", " at ", ""));
  }

  private void look(String place, String text) {
    Matcher match = marks.matcher(text);
    if (match.find()) {
      leaks.add(place + ": something like " + match.group().substring(0, 4) + "...");
    }
  }
}
