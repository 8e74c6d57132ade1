package io.github.filesprovisioning.benchmarks.report;

import java.util.List;
import java.util.Map;

/**
 * The figures of one part.
 *
 * @param part its name on the command line
 * @param title a heading
 * @param notes how it was measured, a sentence each
 * @param run when and where
 * @param columns of the table
 * @param rows values by the key of their column; a column may be missing
 * @param headlines the figures that are told first
 */
public record Section(
    String part,
    String title,
    List<String> notes,
    Run run,
    List<Column> columns,
    List<Map<String, Object>> rows,
    List<Headline> headlines) {}
