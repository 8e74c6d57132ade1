/**
 * What people want done with access: ensure, set, grant, onboard, offboard. Each composite reads
 * first, sends only what differs, and can be run again. What each one means is pinned down by the
 * vectors in {@code openapi/vectors}.
 *
 * <p>Start with {@link io.github.filesprovisioning.core.provisioning.Composites}.
 */
package io.github.filesprovisioning.core.provisioning;
