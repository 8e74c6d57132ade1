package io.github.filesprovisioning.core.catalog;

import io.github.filesprovisioning.core.client.FilesException;
import java.util.ArrayList;
import java.util.List;

/** Everything that an exception lets out. */
final class Said {
  private Said() {}

  static String by(FilesException e) {
    List<String> said = new ArrayList<>();
    said.add(e.kind() + " " + e.fieldErrors() + " " + e.detail() + " " + e.title());
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      said.add(cause.toString());
      for (Throwable other : cause.getSuppressed()) {
        said.add(other.toString());
      }
    }
    return String.join("\n", said);
  }
}
