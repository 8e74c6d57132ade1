package io.github.filesprovisioning.benchmarks;

import io.github.filesprovisioning.benchmarks.boomi.BoomiPart;
import io.github.filesprovisioning.benchmarks.calls.CallsPart;
import io.github.filesprovisioning.benchmarks.feed.FeedPart;
import io.github.filesprovisioning.benchmarks.listing.ListingPart;
import io.github.filesprovisioning.benchmarks.onboarding.OnboardingPart;
import io.github.filesprovisioning.benchmarks.report.Results;
import io.github.filesprovisioning.benchmarks.shipped.SizesPart;
import io.github.filesprovisioning.benchmarks.startup.StartupPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code benchmarks/run} starts: measures the parts that are named, or all. */
public final class RunBenchmarks {
  private RunBenchmarks() {}

  /**
   * Measures and prints one table. At full size it also writes the files that are kept; at another
   * scale it writes them into {@code benchmarks/target}.
   *
   * @param arguments the root of the project; {@code --scale} and a number; names of parts
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    List<Part> parts = parts(root);
    List<String> names = parts.stream().map(Part::name).toList();
    Scale scale = new Scale(1);
    List<String> wanted = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals("--scale") && i + 1 < arguments.length) {
        scale = new Scale(Double.parseDouble(arguments[++i]));
      } else if (names.contains(arguments[i])) {
        wanted.add(arguments[i]);
      } else {
        System.err.println("usage: benchmarks/run [--scale 0.1] " + names);
        System.exit(2);
      }
    }
    Path directory = root.resolve(scale.factor() == 1 ? "benchmarks" : "benchmarks/target");
    Results results = new Results(directory, names);
    Progress progress = Progress.onScreen();
    for (Part part : parts) {
      if (wanted.isEmpty() || wanted.contains(part.name())) {
        results.put(part.measure(scale, progress));
      }
    }
    System.out.println(results.markdown());
  }

  /** All parts, in the order of the table. */
  static List<Part> parts(Path root) {
    return List.of(
        new CallsPart(),
        new ListingPart(),
        new OnboardingPart(),
        new FeedPart(),
        new BoomiPart(root),
        new StartupPart(root),
        new SizesPart(root));
  }
}
