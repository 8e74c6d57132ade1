package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.OperationStatus;
import io.github.filesprovisioning.core.client.ErrorKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which status an error is: an application error when Files.com, or the check before it, refused
 * this document; a failure when the next document would meet the same.
 */
final class Verdict {
  private static final Set<ErrorKind> OF_THE_DOCUMENT =
      Collections.unmodifiableSet(
          EnumSet.of(
              ErrorKind.INVALID_INPUT,
              ErrorKind.NOT_AUTHORIZED,
              ErrorKind.NOT_FOUND,
              ErrorKind.CONFLICT,
              ErrorKind.REFUSED));

  private Verdict() {}

  static OperationStatus of(ErrorKind kind) {
    return OF_THE_DOCUMENT.contains(kind)
        ? OperationStatus.APPLICATION_ERROR
        : OperationStatus.FAILURE;
  }
}
