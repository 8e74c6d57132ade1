package io.github.filesprovisioning.contract;

import java.util.EnumSet;
import java.util.Set;

/** Which kinds of error an operation can give, told from the answers that are documented. */
final class ErrorKinds {
  /** The kinds, by the names that the core uses. */
  enum Kind {
    INVALID_INPUT,
    NOT_AUTHENTICATED,
    NOT_AUTHORIZED,
    NOT_FOUND,
    CONFLICT,
    REFUSED,
    RATE_LIMITED,
    SITE_UNAVAILABLE,
    SERVER_ERROR,
    CONNECTION,
    TIMEOUT,
    UNCERTAIN
  }

  private ErrorKinds() {}

  /** The kinds that one operation can give. */
  static Set<Kind> of(Operation operation) {
    Set<Kind> kinds = EnumSet.of(Kind.INVALID_INPUT, Kind.CONNECTION, Kind.TIMEOUT);
    for (String status : operation.failures()) {
      switch (status) {
        case "400":
        case "422":
          kinds.add(Kind.REFUSED);
          break;
        case "401":
          kinds.add(Kind.NOT_AUTHENTICATED);
          break;
        case "403":
          kinds.add(Kind.NOT_AUTHORIZED);
          break;
        case "404":
          kinds.add(Kind.NOT_FOUND);
          break;
        case "409":
          kinds.add(Kind.CONFLICT);
          break;
        case "429":
          kinds.add(Kind.RATE_LIMITED);
          break;
        case "5XX":
          kinds.add(Kind.SERVER_ERROR);
          kinds.add(Kind.SITE_UNAVAILABLE);
          break;
        default:
          throw new ContractException(
              operation.id() + ".responses." + status, "there is no kind of error for this status");
      }
    }
    if (!operation.body().isMissingNode()) {
      // A changed name can be taken just as a new one.
      kinds.add(Kind.CONFLICT);
    }
    if (!operation.isRepeatable()) {
      kinds.add(Kind.UNCERTAIN);
    }
    return kinds;
  }
}
