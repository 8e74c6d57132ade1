package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What follows from who somebody is: department, office and kind of employment each give groups,
 * folders and permissions.
 *
 * @param folders folders that exist before anybody is hired
 * @param groups what each group may do, by name
 * @param employments by kind of employment
 * @param departments by name of the department
 * @param offices by city
 */
public record AccessRules(
    List<String> folders,
    Map<String, List<FolderRight>> groups,
    Map<String, Entitlement> employments,
    Map<String, Entitlement> departments,
    Map<String, Entitlement> offices) {

  /**
   * Loads the rules of the demo.
   *
   * @return the rules
   * @throws IOException when the file cannot be read or has an unknown key
   */
  public static AccessRules load() throws IOException {
    String name = "access-rules.yaml";
    try (InputStream file =
        Objects.requireNonNull(AccessRules.class.getResourceAsStream(name), name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new ObjectMapper()
          .treeToValue(YamlDocuments.read(name, text).get(0), AccessRules.class);
    }
  }

  /**
   * All that one person is entitled to.
   *
   * @param event the person as of an event
   * @return the sum of what employment, department and office give
   * @throws ActionFailure when the rules do not know one of them; names the column
   */
  public Entitlement entitlementOf(HrEvent event) throws ActionFailure {
    return known("employment", event.employment(), employments)
        .and(known("department", event.department(), departments))
        .and(known("office", event.office(), offices))
        .of(event.username());
  }

  private static Entitlement known(String column, String value, Map<String, Entitlement> rules)
      throws ActionFailure {
    Entitlement found = rules.get(value);
    if (found == null) {
      throw InvalidRecord.because(column, "\"" + value + "\" is not in the access rules");
    }
    return found;
  }
}
