/**
 * Acceptance: the same scenarios on every platform, the HR feed and the demo that shows both.
 *
 * <p>A platform joins by implementing {@link io.github.filesprovisioning.acceptance.Platform}.
 */
package io.github.filesprovisioning.acceptance;
