/** Measures the core against what a user would write instead, in one run against one sandbox. */
package io.github.filesprovisioning.benchmarks;
