/**
 * Platforms that run in a process of their own: one JSON object a line each way, described in the
 * README of this module.
 */
package io.github.filesprovisioning.acceptance.process;
