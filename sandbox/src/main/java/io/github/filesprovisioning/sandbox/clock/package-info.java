/** The sandbox's own time. */
package io.github.filesprovisioning.sandbox.clock;
