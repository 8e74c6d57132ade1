/** The connector, run from its archive against a sandbox. */
package io.github.filesprovisioning.boomi.connector;
