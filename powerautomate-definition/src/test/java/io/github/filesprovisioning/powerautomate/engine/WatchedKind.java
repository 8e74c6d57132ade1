package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A trigger that Power Automate offers, and how a record comes about that it has to tell. */
enum WatchedKind {
  USER_CREATED("user.created", "user", "username", "users"),
  USER_LOGGED_IN("user.logged_in", "user", "username", "users") {
    @Override
    ObjectNode record(int number, Instant time) {
      return super.record(number, time).put("last_login_at", time.toString());
    }
  },
  USER_ACCESS_EXPIRING("user.access_expiring", "user", "username", "users") {
    @Override
    ObjectNode record(int number, Instant time) {
      Instant soon = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 86_400);
      return super.record(number, time).put("authenticate_until", soon.toString());
    }
  },
  USER_DEACTIVATED("user.deactivated", "user", "username", "users") {
    @Override
    boolean needsPrepared() {
      return true;
    }

    @Override
    ObjectNode prepared(int number) {
      return super.prepared(number).put("disabled", false);
    }

    @Override
    ObjectNode record(int number, Instant time) {
      return super.record(number, time).put("disabled", true);
    }
  },
  USER_REACTIVATED("user.reactivated", "user", "username", "users") {
    @Override
    boolean needsPrepared() {
      return true;
    }

    @Override
    ObjectNode prepared(int number) {
      return super.prepared(number).put("disabled", true);
    }

    @Override
    ObjectNode record(int number, Instant time) {
      return super.record(number, time).put("disabled", false);
    }
  },
  GROUP_CREATED("group.created", "group", "name", "groups"),
  PERMISSION_GRANTED("permission.granted", "permission", "path", "permissions") {
    @Override
    ObjectNode record(int number, Instant time) {
      return super.record(number, time).put("user", "admin").put("permission", "full");
    }
  },
  PUBLIC_KEY_ADDED("public_key.added", "public_key", "title", "public_keys") {
    @Override
    ObjectNode record(int number, Instant time) {
      return timed(number, time).put("user", "admin").put("public_key", sshKey(number));
    }
  },
  ACCESS_REQUEST_RECEIVED("access_request.received", "access_request", "email", "user_requests"),
  SECURITY_EVENT_RECORDED(
      "security.event_recorded", "security_event", "body", "user_security_events") {
    @Override
    ObjectNode record(int number, Instant time) {
      return timed(number, time).put("event_type", "login_failure");
    }
  },
  SSO_EVENT_RECORDED("security.sso_event_recorded", "sso_event", "username", "sso_events") {
    @Override
    ObjectNode record(int number, Instant time) {
      return timed(number, time).put("event_type", "login");
    }
  };

  private final String trigger;
  private final String payload;
  private final String name;
  private final String collection;

  WatchedKind(String trigger, String payload, String name, String collection) {
    this.trigger = trigger;
    this.payload = payload;
    this.name = name;
    this.collection = collection;
  }

  /** Id in the catalogue. */
  String trigger() {
    return trigger;
  }

  /** The field of the event that holds the record. */
  String payload() {
    return payload;
  }

  /** The field of the record that names it. */
  String nameField() {
    return name;
  }

  /** Where a seed takes such records. */
  String collection() {
    return collection;
  }

  /** The action that removes such a record by its id; empty when nobody can by that. */
  Optional<String> removal() {
    return Optional.ofNullable(
        Map.of(
                "users", "user.delete",
                "groups", "group.delete",
                "public_keys", "public_key.delete",
                "user_requests", "access_request.close")
            .get(collection));
  }

  /** How the record with a number is called. */
  String nameOf(int number) {
    return "record" + number + (name.equals("email") ? "@example.com" : "");
  }

  /** The record with a number. */
  ObjectNode record(int number, Instant time) {
    return JsonNodeFactory.instance.objectNode().put(name, nameOf(number));
  }

  /** Whether records have to be there before something can happen to them. */
  boolean needsPrepared() {
    return false;
  }

  /** The record with a number before something happens to it. */
  ObjectNode prepared(int number) {
    return JsonNodeFactory.instance.objectNode().put(name, nameOf(number));
  }

  ObjectNode timed(int number, Instant time) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(name, nameOf(number))
        .put("created_at", time.toString());
  }

  /** A public key like no other: type and 32 bytes, each with its length. */
  private static String sshKey(int number) {
    String type = "ssh-ed25519";
    ByteBuffer key = ByteBuffer.allocate(4 + type.length() + 4 + 32);
    key.putInt(type.length()).put(type.getBytes(StandardCharsets.US_ASCII)).putInt(32);
    key.putInt(number);
    return type + " " + Base64.getEncoder().encodeToString(key.array());
  }
}
