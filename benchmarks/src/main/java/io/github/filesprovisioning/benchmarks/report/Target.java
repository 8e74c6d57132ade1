package io.github.filesprovisioning.benchmarks.report;

/**
 * What a figure should be, and whether it is.
 *
 * @param what the figure in words
 * @param figure as measured
 * @param target as wanted
 * @param met whether it is as wanted
 */
public record Target(String what, String figure, String target, boolean met) {}
