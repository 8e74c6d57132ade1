package io.github.filesprovisioning.sandbox.errors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer that is an error of the API. Thrown inside a write it also undoes the write. */
public final class ApiError extends RuntimeException {
  private final String type;
  private final transient JsonNode errors;
  private final transient ModelErrors modelErrors;
  private final transient JsonNode data;

  private ApiError(
      String type, String message, JsonNode errors, ModelErrors modelErrors, JsonNode data) {
    super(message, null, false, false);
    this.type = type;
    this.errors = errors;
    this.modelErrors = modelErrors;
    this.data = data;
  }

  /**
   * An error of a published type.
   *
   * @param message sentence for people
   */
  public static ApiError of(String type, String message) {
    return new ApiError(type, message, null, null, null);
  }

  /** The same with extra members: an {@code errors} array and a {@code data} object. */
  public static ApiError of(String type, String message, JsonNode errors, JsonNode data) {
    return new ApiError(type, message, errors, null, data);
  }

  /** 404 in the recorded wording, two blanks included. */
  public static ApiError notFound() {
    return of("not-found", "Not Found.  This may be related to your permissions.");
  }

  /** 422 for a record that cannot be saved. */
  public static ApiError model(ModelErrors modelErrors) {
    return new ApiError(
        "processing-failure/model-save-error",
        String.join(", ", modelErrors.all()),
        null,
        modelErrors,
        null);
  }

  /** 422 for one field of a record. */
  public static ApiError model(String field, String key, String predicate) {
    return model(new ModelErrors().add(field, key, predicate));
  }

  /** The published type, {@code family/name}. */
  public String type() {
    return type;
  }

  /** HTTP status of the type. */
  public int status() {
    return ErrorType.status(type);
  }

  /** The body; holds no other member than the ten that clients know. */
  public ObjectNode body(String requestId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("error", getMessage());
    body.put("http-code", status());
    body.put("instance", requestId);
    if (modelErrors != null) {
      modelErrors
          .messages()
          .forEach((f, m) -> m.forEach(body.withObjectProperty("model_errors").withArray(f)::add));
      modelErrors
          .keys()
          .forEach(
              (f, k) -> k.forEach(body.withObjectProperty("model_error_keys").withArray(f)::add));
      modelErrors.all().forEach(body.withArray("errors")::add);
    }
    if (errors != null) {
      body.set("errors", errors);
    }
    if (data != null) {
      body.set("data", data);
    }
    body.put("title", ErrorType.title(type));
    body.put("type", type);
    return body;
  }
}
