/** Single calls of the core, of plain java.net.http and of a stock generated client. */
package io.github.filesprovisioning.benchmarks.calls;
