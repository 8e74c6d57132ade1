/**
 * Scenarios and conformance vectors: their file format, and the runner that plays them on a
 * platform against a sandbox and explains every difference.
 */
package io.github.filesprovisioning.acceptance.scenario;
