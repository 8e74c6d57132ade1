package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.access.Login;
import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.audit.SecurityLog;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every resource of the API: which action serves which operation. */
public final class Resources {
  private final Map<String, Action> actions = new HashMap<>();
  private final UserChanges userChanges;
  private final GroupsResource groups;
  private final PublicKeysResource publicKeys;
  private final ApiKeysResource apiKeys;
  private final Secrets secrets;
  private final LifecycleRun lifecycle;
  private final RecordView userView;
  private final RecordView groupView;

  /** All resources over one directory. */
  public Resources(Directory directory, Secrets secrets) {
    History history = new History(directory);
    userChanges = new UserChanges(directory, secrets);
    groups = new GroupsResource(directory, history);
    userView = UserView.of(directory);
    groupView = GroupView.of(directory);
    publicKeys = new PublicKeysResource(directory);
    apiKeys = new ApiKeysResource(directory, secrets, history);
    this.secrets = secrets;
    lifecycle = new LifecycleRun(directory);
    Login login = new Login(directory, secrets, new SecurityLog(directory));
    List<Resource> all = new ArrayList<>(new PlainResources(directory).all());
    all.add(new UsersResource(directory, secrets, history));
    all.add(groups);
    all.add(new GroupUsersResource(directory, history));
    all.add(new PermissionsResource(directory, history));
    all.add(publicKeys);
    all.add(apiKeys);
    all.add(new SessionsResource(directory, login, history));
    all.add(new RestoresResource(directory));
    all.add(new SsoStrategiesResource(directory));
    all.add(new HistoryResource(directory));
    all.add(new SiteResource(directory));
    all.add(new FoldersResource(directory, history));
    all.forEach(resource -> actions.putAll(resource.actions()));
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

  /** Adds an SSH key to a user: outside the API, by its rules. */
  public void addPublicKey(Row owner, Input input) {
    publicKeys.add(owner, input);
  }

  /** Adds an API key with a secret nobody learns, or with the given one. */
  public void addApiKey(Row owner, Input input) {
    String secret = input.filled("key") ? input.text("key") : secrets.key(64);
    apiKeys.add(Optional.of(owner), input, secret, 0);
  }

  /** Applies the user lifecycle rules at the current moment; only inside a write. */
  public void applyLifecycleRules() {
    lifecycle.run();
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
