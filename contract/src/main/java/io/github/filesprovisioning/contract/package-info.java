/**
 * Reads the documents in {@code openapi/}, checks them, and compiles them into the JSON that the
 * sandbox, the core and the definition generators load. Used at build time only.
 */
package io.github.filesprovisioning.contract;
