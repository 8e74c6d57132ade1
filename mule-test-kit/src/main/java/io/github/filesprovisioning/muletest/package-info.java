/**
 * Boots a real Mule kernel inside a test, loads connectors into it as a runtime does, and runs
 * flows. {@link io.github.filesprovisioning.muletest.MuleRuntime} is where to begin.
 */
package io.github.filesprovisioning.muletest;
