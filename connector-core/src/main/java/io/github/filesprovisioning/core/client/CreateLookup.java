package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.Partner;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out whether a creation whose answer was lost took effect: looks for the record by what
 * makes it unique, and compares it with what was sent.
 */
final class CreateLookup {
  private final ApiCalls calls;

  CreateLookup(ApiCalls calls) {
    this.calls = calls;
  }

  /**
   * The record that was created, or empty when there is none.
   *
   * @throws FilesException {@link ErrorKind#CONFLICT} when another record has the unique value
   */
  Optional<ApiObject> find(ApiRequest request) {
    ApiObject sent = request.model();
    switch (request.operation().id()) {
      case "createUser":
        return unique(sent, "username", Operations.LIST_USERS, User.TYPE);
      case "createGroup":
        return named(sent, Operations.LIST_GROUPS, Group.TYPE, Set.of("name", "workspace_id"));
      case "createWorkspace":
        return unique(sent, "name", Operations.LIST_WORKSPACES, Workspace.TYPE);
      case "createPartner":
        return equal(list(Operations.LIST_PARTNERS, Partner.TYPE, ListQuery.all()), sent, Set.of());
      case "createPermission":
        ListQuery onFolder = ListQuery.builder().filter("path", text(sent, "path")).build();
        return equal(
            list(Operations.LIST_PERMISSIONS, Permission.TYPE, onFolder), sent, Set.of("path"));
      case "createPublicKey":
        return publicKey(sent);
      default:
        throw new IllegalStateException("no lookup for " + request.operation());
    }
  }

  private Optional<ApiObject> unique(
      ApiObject sent, String field, Operation list, ModelType<?> type) {
    return named(sent, list, type, Set.of(field));
  }

  /** A record with the same unique fields is the one that was sent, or in its way. */
  private Optional<ApiObject> named(
      ApiObject sent, Operation list, ModelType<?> type, Set<String> key) {
    String field = key.contains("name") ? "name" : "username";
    ListQuery query = ListQuery.builder().filter(field, text(sent, field)).build();
    Optional<ApiObject> rival =
        list(list, type, query)
            .filter(record -> key.stream().allMatch(name -> same(name, sent, record)))
            .findFirst();
    if (rival.isPresent() && !isEqual(sent, rival.get(), Set.of())) {
      throw new ApiErrorException(
          Problem.of(
              ErrorKind.CONFLICT,
              "Another record already has this "
                  + field
                  + ", with other values. Choose another "
                  + field
                  + ", or use the action that ensures the record."));
    }
    return rival;
  }

  private Optional<ApiObject> publicKey(ApiObject sent) {
    if (!sent.has("public_key") || sent.isNull("public_key")) {
      throw new UncertainOutcomeException(
          Problem.of(
              ErrorKind.UNCERTAIN,
              "The answer that held the generated private key was lost. Delete the public key "
                  + text(sent, "title")
                  + " if it is there, and generate a new pair."),
          null);
    }
    String fingerprint = PublicKeyFingerprint.of("public_key", text(sent, "public_key"));
    ListQuery.Builder query = ListQuery.builder();
    if (sent.has("user_id") && !sent.isNull("user_id")) {
      query.parameter("user_id", sent.get("user_id").asLong());
    }
    return list(Operations.LIST_PUBLIC_KEYS, PublicKey.TYPE, query.build())
        .filter(
            key ->
                fingerprint.equals(
                    PublicKeyFingerprint.plain(key.get("fingerprint_sha256").asText(null))))
        .findFirst();
  }

  private Stream<ApiObject> list(
      Operation operation, ModelType<? extends ApiObject> type, ListQuery query) {
    return calls.pages(ApiRequest.to(operation).query(query), type).stream()
        .map(ApiObject.class::cast);
  }

  private static Optional<ApiObject> equal(
      Stream<ApiObject> records, ApiObject sent, Set<String> alreadyCompared) {
    return records.filter(record -> isEqual(sent, record, alreadyCompared)).findFirst();
  }

  /** Whether every field that was sent and comes back has come back the same. */
  private static boolean isEqual(ApiObject sent, ApiObject record, Set<String> alreadyCompared) {
    return sent.fields().stream()
        .filter(field -> !alreadyCompared.contains(field) && record.has(field))
        .allMatch(field -> same(field, sent, record));
  }

  private static boolean same(String field, ApiObject sent, ApiObject record) {
    return sent.sameValue(field, record)
        || sent.get(field).isTextual()
            && text(sent, field).equalsIgnoreCase(record.get(field).asText());
  }

  private static String text(ApiObject sent, String field) {
    return sent.get(field).asText("");
  }
}
