/** Writes the Make custom app from the catalogue. */
package io.github.filesprovisioning.make;
