/**
 * Generates the definition of the Zapier integration from the catalogue, the OpenAPI document and
 * the samples. What it writes lies in {@code app/generated}; the runtime beside it, in {@code
 * app/lib}, is written by hand.
 */
package io.github.filesprovisioning.zapier;
