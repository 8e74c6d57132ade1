package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Finds the user an input speaks of, and creates the one that is not there. */
final class UserCreation {
  private static final Set<String> MATCH_FIELDS = Set.of("username", "email");

  private final FilesClient client;
  private final UserLookup users;

  UserCreation(FilesClient client) {
    this.client = client;
    this.users = new UserLookup(client);
  }

  /** The user that has the wanted username or e-mail address. */
  Optional<User> existing(ApiObject wanted) {
    String field = matchField(wanted);
    String value = wanted.get(field).asText();
    return field.equals("email") ? users.byEmail(value) : users.byUsername(value);
  }

  /** The field that tells whether the user exists; it has to be given. */
  static String matchField(ApiObject wanted) {
    String field = wanted.get("match_by").asText("username");
    if (!MATCH_FIELDS.contains(field)) {
      throw new InvalidInputException("match_by", "must be username or email");
    }
    if (wanted.get(field).asText("").isEmpty()) {
      throw new InvalidInputException(field, "must be given, because users are matched by it");
    }
    return field;
  }

  /**
   * Creates the user.
   *
   * @param groupIds groups to join straight away, as Files.com writes them; null for none
   * @return empty when somebody else has created the user meanwhile
   */
  Optional<User> create(ApiObject wanted, String groupIds, OffsetDateTime eventTime) {
    if (wanted.get("username").asText("").isEmpty()) {
      throw new InvalidInputException("username", "must be given to create the user");
    }
    try {
      return Optional.of(client.users().create(body(wanted, groupIds, eventTime)));
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.CONFLICT && existing(wanted).isPresent()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static UserCreate body(ApiObject wanted, String groupIds, OffsetDateTime eventTime) {
    ObjectNode fields = wanted.toJson();
    fields.remove("group_ids");
    UserCreate.Builder body = UserCreate.fromJson(fields).toBuilder();
    body.remove("change_password");
    if (groupIds != null && !groupIds.isEmpty()) {
      body.groupIds(groupIds);
    }
    if (!wanted.has("password") && wanted.has("change_password")) {
      body.password(wanted.get("change_password").asText());
    }
    if (eventTime != null) {
      body.tags(EventTime.merge(wanted.get("tags").asText(""), null, eventTime));
    }
    return body.build();
  }
}
