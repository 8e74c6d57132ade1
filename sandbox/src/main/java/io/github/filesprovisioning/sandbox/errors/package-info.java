/** Errors as Files.com words them. */
package io.github.filesprovisioning.sandbox.errors;
