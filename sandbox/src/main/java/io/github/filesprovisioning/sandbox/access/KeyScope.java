package io.github.filesprovisioning.sandbox.access;

import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.util.Map;

/** What a key may be used for at all, by its permission set. */
public final class KeyScope {
  private static final String FILES_ONLY = "files_only";
  private static final String FOLDERS = "folders";
  private static final String OWN_KEY = "/api_key";

  /** Sets that are of no use outside one application, with the error that says so. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "none", "api-key-is-disabled",
          "desktop_app", "api-key-only-for-desktop-app",
          "sync_app", "api-key-only-for-desktop-app",
          "mobile_app", "api-key-only-for-mobile-app",
          "office_integration", "api-key-only-for-office-integration");

  private KeyScope() {}

  /** Refuses with 403 when the key of the caller is not for this operation. */
  public static void check(Caller caller, Operation operation) {
    String set = caller.apiKey().map(key -> key.text("permission_set")).orElse("full");
    String refusal = ELSEWHERE.get(set);
    if (refusal == null
        && set.equals(FILES_ONLY)
        && !operation.tag().equals(FOLDERS)
        && !operation.path().equals(OWN_KEY)) {
      refusal = "api-key-only-for-file-operations";
    }
    if (refusal != null) {
      throw ApiError.of("not-authorized/" + refusal, "The API key is not for this operation");
    }
  }
}
