package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every resource of the API: which action serves which operation. */
public final class Resources {
  private final Map<String, Action> actions = new HashMap<>();
  private final UserChanges userChanges;
  private final GroupsResource groups;
  private final RecordView userView;
  private final RecordView groupView;

  /** All resources over one directory. */
  public Resources(Directory directory, Secrets secrets) {
    History history = new History(directory);
    userChanges = new UserChanges(directory, secrets);
    groups = new GroupsResource(directory, history);
    userView = UserView.of(directory);
    groupView = GroupView.of(directory);
    for (Resource resource :
        List.of(
            new UsersResource(directory, secrets, history),
            groups,
            new GroupUsersResource(directory, history),
            new PermissionsResource(directory, history))) {
      actions.putAll(resource.actions());
    }
  }

  /** The action of an operation. */
  public Optional<Action> action(Operation operation) {
    return Optional.ofNullable(actions.get(operation.id()));
  }

  /** Changes a user or, without one, makes a new one: outside the API, by its rules. */
  public Row saveUser(Optional<Row> present, Input input) {
    return present
        .map(user -> userChanges.update(user, input))
        .orElseGet(() -> userChanges.create(input, 0));
  }

  /** Changes a group or, without one, makes a new one: outside the API, by its rules. */
  public Row saveGroup(Optional<Row> present, Input input) {
    return groups.save(present, input);
  }

  /** A user as the API shows it. */
  public ObjectNode user(Row user) {
    return userView.toJson(user);
  }

  /** A group as the API shows it. */
  public ObjectNode group(Row group) {
    return groupView.toJson(group);
  }
}
