/** Filters and orders of a query, and who applies them. */
package io.github.filesprovisioning.boomi.query;
