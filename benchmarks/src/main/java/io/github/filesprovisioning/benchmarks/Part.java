package io.github.filesprovisioning.benchmarks;

import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;

/** Something that {@code benchmarks/run} measures, alone or with the others. */
public interface Part {
  /** Its name on the command line. */
  String name();

  /**
   * Measures it.
   *
   * @param scale how large everything is to be
   * @param progress is told what is under way
   */
  Section measure(Scale scale, Progress progress) throws IOException;
}
