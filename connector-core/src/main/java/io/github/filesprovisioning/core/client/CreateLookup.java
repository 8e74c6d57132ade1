package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.FileEntry;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Partner;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out whether a creation whose answer was lost took effect: looks for the record that has
 * what must be unique, and compares it with what was sent.
 */
final class CreateLookup {
  /** Finds the records that a creation must have made, or that would have stood in its way. */
  private interface Search {
    Stream<? extends ApiObject> rivals(ApiRequest request, Deadline deadline);
  }

  private final ApiCalls calls;
  private final Map<String, Search> searches =
      Map.of(
          "createUser", this::users,
          "createGroup", this::groups,
          "createWorkspace", this::workspaces,
          "createPartner", this::partners,
          "createPermission", this::permissions,
          "createPublicKey", this::publicKeys,
          "createFolder", this::folder);

  CreateLookup(ApiCalls calls) {
    this.calls = calls;
  }

  /** Whether records of this operation can be looked up. */
  boolean knows(Operation operation) {
    return searches.containsKey(operation.id());
  }

  /**
   * The record that was created, or empty when there is none.
   *
   * @throws FilesException {@link ErrorKind#CONFLICT} when another record stands in its way
   */
  Optional<ApiObject> find(ApiRequest request, Deadline deadline) {
    List<ApiObject> rivals =
        searches
            .get(request.operation().id())
            .rivals(request, deadline)
            .collect(Collectors.toList());
    ApiObject sent = request.model();
    Optional<ApiObject> created =
        rivals.stream().filter(rival -> SentFields.differing(sent, rival).isEmpty()).findFirst();
    if (created.isEmpty() && !rivals.isEmpty()) {
      throw conflict(request, SentFields.differing(sent, rivals.get(0)));
    }
    return created;
  }

  private static ApiErrorException conflict(ApiRequest request, List<String> fields) {
    return new ApiErrorException(
        Problem.of(
            ErrorKind.CONFLICT,
            request.operation()
                + ": such a record is there already, with another "
                + String.join(", ", fields)
                + ". Choose another name, or use the action that ensures the record."));
  }

  private Stream<User> users(ApiRequest request, Deadline deadline) {
    return named(request, "username", Operations.LIST_USERS, User.TYPE, deadline);
  }

  private Stream<Workspace> workspaces(ApiRequest request, Deadline deadline) {
    return named(request, "name", Operations.LIST_WORKSPACES, Workspace.TYPE, deadline);
  }

  /** Two workspaces may each have a group of the same name. */
  private Stream<Group> groups(ApiRequest request, Deadline deadline) {
    ApiObject sent = request.model();
    Predicate<Group> inWorkspace =
        sent.has("workspace_id")
            ? group -> sent.sameValue("workspace_id", group)
            : group -> calls.worksIn(group.workspaceId());
    return named(request, "name", Operations.LIST_GROUPS, Group.TYPE, deadline).filter(inWorkspace);
  }

  private Stream<Partner> partners(ApiRequest request, Deadline deadline) {
    return list(request, Operations.LIST_PARTNERS, Partner.TYPE, ListQuery.all(), deadline)
        .filter(partner -> SentFields.same("name", request.model(), partner));
  }

  /** Nothing stands in the way of a permission; only one that is equal counts. */
  private Stream<Permission> permissions(ApiRequest request, Deadline deadline) {
    ListQuery onFolder = ListQuery.builder().filter("path", text(request.model(), "path")).build();
    return list(request, Operations.LIST_PERMISSIONS, Permission.TYPE, onFolder, deadline)
        .filter(entry -> SentFields.differing(request.model(), entry, "path").isEmpty())
        .map(entry -> entry.toBuilder().path(text(request.model(), "path")).build());
  }

  private Stream<PublicKey> publicKeys(ApiRequest request, Deadline deadline) {
    ApiObject sent = request.model();
    if (text(sent, "public_key").isEmpty()) {
      throw new UncertainOutcomeException(
          Problem.of(
              ErrorKind.UNCERTAIN,
              "The answer that held the generated private key was lost. Delete the public key "
                  + text(sent, "title")
                  + " if it is there, and generate a new pair."),
          null);
    }
    String fingerprint = PublicKeyFingerprint.of("public_key", text(sent, "public_key"));
    ListQuery ofOwner = ListQuery.builder().parameter("user_id", owner(sent)).build();
    return list(request, Operations.LIST_PUBLIC_KEYS, PublicKey.TYPE, ofOwner, deadline)
        .filter(key -> fingerprint.equals(PublicKeyFingerprint.plain(key.fingerprintSha256())))
        .map(key -> owner(sent) == 0 ? key.toBuilder().userId(0L).build() : key);
  }

  /** 0 stands for the user who asks. */
  private static long owner(ApiObject sent) {
    return sent.get("user_id").asLong(0);
  }

  private Stream<FileEntry> folder(ApiRequest request, Deadline deadline) {
    ApiRequest metadata =
        ApiRequest.to(Operations.GET_FILE_ENTRY)
            .path("path", request.pathValue("path"))
            .after(request);
    try {
      return Stream.of(calls.one(metadata, FileEntry.TYPE, deadline))
          .filter(entry -> FileEntry.TYPE_DIRECTORY.equals(entry.type()));
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.NOT_FOUND) {
        return Stream.empty();
      }
      throw e;
    }
  }

  private <T extends ApiObject> Stream<T> named(
      ApiRequest request, String key, Operation list, ModelType<T> type, Deadline deadline) {
    ListQuery query = ListQuery.builder().filter(key, text(request.model(), key)).build();
    return list(request, list, type, query, deadline)
        .filter(record -> SentFields.same(key, request.model(), record));
  }

  private <T extends ApiObject> Stream<T> list(
      ApiRequest request,
      Operation operation,
      ModelType<T> type,
      ListQuery query,
      Deadline deadline) {
    ApiRequest list = ApiRequest.to(operation).query(query).after(request);
    return calls.pages(list, type, () -> deadline).stream();
  }

  private static String text(ApiObject sent, String field) {
    return sent.get(field).asText("");
  }
}
