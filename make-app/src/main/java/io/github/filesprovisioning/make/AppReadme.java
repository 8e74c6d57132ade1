package io.github.filesprovisioning.make;

import java.util.List;

/** What Make shows about the app. */
final class AppReadme {
  private AppReadme() {}

  static String of(Catalogue catalogue, List<Module> modules) {
    StringBuilder text = new StringBuilder("# Files.com Provisioning\n\n");
    text.append(
        "Creates, changes and removes the access of people to Files.com: users, groups, memberships,\n");
    text.append("folder permissions and keys.\n\n");
    text.append("The connection needs an API key of a site administrator.\n");
    for (String resource : catalogue.resources()) {
      List<Module> members = Groups.members(resource, modules);
      if (!members.isEmpty()) {
        text.append("\n## ").append(catalogue.title(resource)).append("\n\n");
        members.forEach(
            module ->
                text.append("- **")
                    .append(module.label())
                    .append("**: ")
                    .append(module.description())
                    .append("\n"));
      }
    }
    return text.toString();
  }
}
