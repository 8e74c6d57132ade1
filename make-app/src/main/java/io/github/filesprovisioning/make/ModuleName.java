package io.github.filesprovisioning.make;

/** Names of modules: the catalogue's id without its dots and underscores. */
final class ModuleName {
  private ModuleName() {}

  /** For example {@code userResetTwoFactor} from {@code user.reset_two_factor}. */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("[._]")) {
      name.append(
          name.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** As it stands in file names, for example {@code user-reset-two-factor}. */
  static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
