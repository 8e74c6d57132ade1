/** The Boomi connector with many documents and a small heap. */
package io.github.filesprovisioning.benchmarks.boomi;
