package io.github.filesprovisioning.benchmarks.feed;

/**
 * What one poll cost.
 *
 * @param feed what is followed
 * @param happened what has happened since the poll before
 * @param events how many events were told
 * @param requests how many requests it took
 * @param bytes what the site answered, with headers
 * @param seconds how long it took, the site's own time included
 * @param processor seconds of processor that the process used, which other work on the machine
 *     hardly changes
 * @param heap the most heap the process held, in bytes, garbage not counted
 * @param state size of the state afterwards, in bytes
 */
record PollFigures(
    String feed,
    String happened,
    int events,
    long requests,
    long bytes,
    double seconds,
    double processor,
    long heap,
    long state) {}
