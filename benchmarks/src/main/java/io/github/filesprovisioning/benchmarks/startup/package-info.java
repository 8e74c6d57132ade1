/** From nothing to the first answer. */
package io.github.filesprovisioning.benchmarks.startup;
