package io.github.filesprovisioning.make.iml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Errors as Make tells them: a type, which decides what Make does next, and a message. A message
 * begins with the status; the field at fault and the error type of Files.com stand in it too.
 */
public final class Errors {
  /** The message for whatever Files.com answered. */
  public static final String MESSAGE =
      "[{{statusCode}}] {{if(body.model_errors, join(keys(body.model_errors), ', ') + ': ', '')}}"
          + "{{ifempty(body.error, ifempty(body.detail, ifempty(body.title, 'Files.com could not do this')))}}"
          + "{{if(body.type, ' (' + body.type + ')', '')}}";

  /** Whether Files.com says that a name belongs to another record. */
  public static final Iml TAKEN =
      Iml.all(Iml.of("statusCode == 422"), Iml.of("contains(body.error, 'already been taken')"));

  private static final String UNUSABLE = "DataError";

  private Errors() {}

  /**
   * The errors of the app.
   *
   * @param again whether Make may run the module again when the server failed
   */
  public static ObjectNode answered(boolean again) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("type", UNUSABLE).put("message", MESSAGE);
    type(error, "401", "InvalidAccessTokenError");
    type(error, "409", "DuplicateDataError");
    type(
        error, "422", Iml.when(TAKEN, Iml.text("DuplicateDataError"), Iml.text(UNUSABLE)).braces());
    type(error, "429", "RateLimitError");
    for (String status : new String[] {"408", "500", "502", "503", "504"}) {
      type(error, status, again ? "ConnectionError" : "RuntimeError");
    }
    return error;
  }

  private static void type(ObjectNode error, String status, String type) {
    error.putObject(status).put("type", type).put("message", MESSAGE);
  }

  /** Input that breaks a rule; nothing has been sent yet. */
  public static String invalid(String field, String reason) {
    return "[400] " + field + ": " + reason + " (invalid-input)";
  }

  /** Something that does not exist; the reason may hold expressions. */
  public static String missing(String reason) {
    return "[404] " + reason + " (not-found)";
  }

  /** Something that Files.com would do, but that must not be done. */
  public static String refused(String reason) {
    return "[422] " + reason + " (refused)";
  }

  /** Another record stands in the way. */
  public static String conflict(String reason) {
    return "[409] " + reason + " (conflict)";
  }
}
