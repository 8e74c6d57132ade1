package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;

/** A list of which every record is needed, read in one page. */
final class Listing {
  private Listing() {}

  /** Remembers the records, and whether there are more of them. */
  static Step read(String path, String filter, Iml value, String name) {
    return Step.get(path)
        .query(filter, value)
        .keep(name, Iml.when(Step.SUCCEEDED, Iml.of("body"), Lists.EMPTY))
        .keep(name + "_more", Iml.of("headers.`x-files-cursor`"));
  }

  /** Whether the list is whole and not longer than this. */
  static Iml fits(String name, int most) {
    return Iml.all(Iml.temp(name + "_more").not(), Lists.endsBy(Iml.temp(name), most));
  }
}
