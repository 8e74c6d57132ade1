/** Boomi as one of the platforms that the scenarios are played on: the archive in the harness. */
package io.github.filesprovisioning.boomi.platform;
