/** Measures what polls of the change feed cost on a large site. */
package io.github.filesprovisioning.benchmarks.feed;
