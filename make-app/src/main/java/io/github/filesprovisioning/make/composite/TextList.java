package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;

/** Lists that are kept in one text. */
final class TextList {
  private TextList() {}

  /** The members, without blanks around them and without empty ones. */
  static Iml members(Iml text, String separator) {
    Iml tidy = text.replace(" *" + separator + " *", separator);
    return Iml.call(
        "remove", Iml.call("split", Iml.call("trim", tidy), Iml.text(separator)), Iml.text(""));
  }

  /** A text that two lists have in common exactly when they have the same members. */
  static Iml comparable(Iml text, String separator) {
    Iml set = Iml.call("sort", Iml.call("distinct", members(text, separator)));
    return Iml.call("join", set, Iml.text(separator));
  }
}
