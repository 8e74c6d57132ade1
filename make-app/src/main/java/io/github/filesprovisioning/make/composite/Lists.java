package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;
import java.util.List;

/** What can be done with lists although IML has no loops. */
final class Lists {
  static final Iml EMPTY = Iml.of("emptyarray");
  private static final Iml LINE = Iml.text("\n");

  private Lists() {}

  /** The texts of a list, one on each line. */
  static Iml lines(Iml list) {
    return Iml.call("join", list, LINE);
  }

  /** On which line a text stands, counted from 1; 0 when it is on none. */
  static Iml position(Iml lines, Iml text) {
    Iml all = Iml.joined(LINE, lines, LINE);
    Iml one = Iml.joined(LINE, text, LINE);
    Iml before =
        Iml.call("substring", all, Iml.of("0"), Iml.call("indexOf", all, one).plus(Iml.of("1")));
    return Iml.of("(" + Iml.call("split", before, LINE).length().source() + " - 1)");
  }

  /** The element at a position; an empty text for position 0. */
  static Iml element(Iml list, Iml position) {
    Iml shifted = Iml.call("merge", Iml.call("add", EMPTY, Iml.text("")), list);
    return shifted.at(Iml.call("ifempty", position, Iml.of("0")).plus(Iml.of("1")));
  }

  /** Lists one after the other. */
  static Iml merged(List<Iml> lists) {
    return Iml.call("merge", lists.toArray(Iml[]::new));
  }

  /** Ids, as numbers in ascending order, of a text in which commas separate them. */
  static Iml ids(Iml text) {
    Iml tidy =
        Iml.call("ifempty", text, Iml.text(""))
            .replace("[^0-9,]+", "")
            .replace(",{2,}", ",")
            .replace("^,|,$", "");
    Iml numbers = Iml.call("parseJSON", Iml.joined(Iml.text("["), tidy, Iml.text("]")));
    return Iml.call("sort", Iml.call("distinct", numbers));
  }

  /** Whether a list has at least so many elements. */
  static Iml reaches(Iml list, int count) {
    return Iml.of("(" + list.length().source() + " >= " + count + ")");
  }

  /** Whether a list has at most so many elements. */
  static Iml endsBy(Iml list, int count) {
    return Iml.of("(" + list.length().source() + " <= " + count + ")");
  }
}
