/** Figures of all parts as one table, in Markdown and JSON, and as a chart. */
package io.github.filesprovisioning.benchmarks.report;
