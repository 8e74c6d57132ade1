package io.github.filesprovisioning.sandbox.directory;

import java.util.Map;
import java.util.Set;

/** What each kind of folder permission includes. Source: the public table of permission kinds. */
public final class PermissionKind {
  private static final Map<String, Set<String>> IMPLIED =
      Map.of(
          "admin", Set.of("bundle", "full", "writeonly", "readonly", "list", "history"),
          "full", Set.of("writeonly", "readonly", "list"),
          "bundle", Set.of("readonly", "list"),
          "readonly", Set.of("list"),
          "history", Set.of("list"),
          "previewonly", Set.of("list"),
          "site_admin", Set.of("bundle", "full", "writeonly", "readonly", "list", "history"),
          "readonly_site_admin", Set.of("readonly", "list", "history"));

  private PermissionKind() {}

  /** Whether holding one kind gives the right of another. */
  public static boolean includes(String held, String wanted) {
    return held.equals(wanted) || IMPLIED.getOrDefault(held, Set.of()).contains(wanted);
  }
}
