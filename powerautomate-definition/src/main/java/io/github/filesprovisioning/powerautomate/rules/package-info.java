/**
 * Our own checks of a connector package, under the names that Microsoft publishes for its swagger
 * validator and its certification policies. The validator itself is a remote service.
 */
package io.github.filesprovisioning.powerautomate.rules;
