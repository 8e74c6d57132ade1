package io.github.filesprovisioning.boomi.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/boomi.md, and the samples in it. */
final class ManualPage {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(CREATE|UPSERT|EXECUTE)\\s\\*([^*]+)\\*[^*`]*?:\n\n```json\n(.+?)\n```\n",
          Pattern.DOTALL);
  private static final Pattern JSON = Pattern.compile("```json\n(.+?)\n```\n", Pattern.DOTALL);

  private final String text;

  /** A document of the manual, and with which operation and object type it goes. */
  record Sample(String operation, String objectType, String document) {}

  ManualPage() {
    try {
      text = Files.readString(Path.of("../docs/boomi.md"));
    } catch (IOException e) {
      throw new UncheckedIOException("the manual cannot be read", e);
    }
  }

  String text() {
    return text;
  }

  List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    Matcher matcher = SAMPLE.matcher(text);
    while (matcher.find()) {
      samples.add(
          new Sample(matcher.group(1), matcher.group(2).replaceAll("\\s", " "), matcher.group(3)));
    }
    return samples;
  }

  /** The blocks of JSON that are no samples: what the connector gives. */
  List<String> results() {
    List<String> results = new ArrayList<>();
    Matcher matcher = JSON.matcher(SAMPLE.matcher(text).replaceAll(""));
    while (matcher.find()) {
      results.add(matcher.group(1));
    }
    return results;
  }
}
