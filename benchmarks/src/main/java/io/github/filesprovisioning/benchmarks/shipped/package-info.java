/** The size of everything that people install. */
package io.github.filesprovisioning.benchmarks.shipped;
