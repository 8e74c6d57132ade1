/** Reading very long lists. */
package io.github.filesprovisioning.benchmarks.listing;
