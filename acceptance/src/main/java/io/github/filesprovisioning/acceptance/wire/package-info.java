/** What really goes over the wire when people put odd things into the fields of an action. */
package io.github.filesprovisioning.acceptance.wire;
