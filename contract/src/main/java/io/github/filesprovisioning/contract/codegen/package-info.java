/**
 * Turns the OpenAPI document into the typed client of the core: an openapi-generator generator that
 * prepares names and types for the templates in {@code connector-core/src/codegen/templates}.
 */
package io.github.filesprovisioning.contract.codegen;
