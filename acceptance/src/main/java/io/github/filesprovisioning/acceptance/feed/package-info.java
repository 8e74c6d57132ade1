/**
 * The HR feed: a realistic joiner, mover and leaver feed, the rules that turn it into access, the
 * job that carries it out, and an independent computation of what must come of it.
 */
package io.github.filesprovisioning.acceptance.feed;
