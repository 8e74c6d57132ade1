package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.model.OffboardReceipt;

/**
 * Gets the receipt of an offboarding before anything is taken away. Whoever stores it here can give
 * the access back even when the process dies in the middle; a second run would only see the rest.
 */
@FunctionalInterface
public interface ReceiptJournal {
  /** Stores the receipt. When it throws, nothing is taken away. */
  void keep(OffboardReceipt receipt);
}
