/** Who asks, and what that one may do. */
package io.github.filesprovisioning.sandbox.access;
