package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds users by id, username or e-mail address; case does not matter. */
final class UserLookup {
  private final FilesClient client;

  UserLookup(FilesClient client) {
    this.client = client;
  }

  Optional<User> find(Selector selector) {
    switch (selector.field()) {
      case "user_id":
        return byId(selector.id());
      case "email":
        return byEmail(selector.text());
      default:
        return byUsername(selector.text());
    }
  }

  /** The user, or an error that names who was looked for. */
  User require(Selector selector) {
    return find(selector).orElseThrow(() -> missing(selector));
  }

  static FilesException missing(Selector selector) {
    return new FilesException(
        ErrorKind.NOT_FOUND,
        "There is no user whose "
            + selector.field()
            + " is "
            + selector.text()
            + ". Check the spelling, or create the user first.");
  }

  Optional<User> byId(long id) {
    try {
      return Optional.of(client.users().get(id));
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  Optional<User> byUsername(String username) {
    return having("username", username, User::username).stream().findFirst();
  }

  /** The only user with the address; an error when several have it. */
  Optional<User> byEmail(String email) {
    List<User> users = having("email", email, User::email);
    if (users.size() > 1) {
      throw new FilesException(
          ErrorKind.CONFLICT,
          "Several users have the e-mail address "
              + email
              + ": "
              + users.stream().map(User::username).collect(Collectors.joining(", "))
              + ". Choose one by username.");
    }
    return users.stream().findFirst();
  }

  private List<User> having(String field, String value, Function<User, String> actual) {
    return client.users().list(ListQuery.builder().filter(field, value).build()).stream()
        .filter(user -> value.equalsIgnoreCase(actual.apply(user)))
        .collect(Collectors.toList());
  }
}
