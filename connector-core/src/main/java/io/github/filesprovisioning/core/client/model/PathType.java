package io.github.filesprovisioning.core.client.model;

import io.github.filesprovisioning.core.client.PathComparison;

/** The path of a folder; Files.com tidies it, and answers with null or an empty text for none. */
final class PathType extends TextType {
  @Override
  boolean same(Object one, Object other) {
    return PathComparison.same(text(one), text(other));
  }

  private static String text(Object path) {
    return path == null ? "" : (String) path;
  }
}
