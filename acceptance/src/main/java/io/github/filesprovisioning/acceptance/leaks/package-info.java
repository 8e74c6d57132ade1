/** The search for keys and passwords in what a test run leaves behind. */
package io.github.filesprovisioning.acceptance.leaks;
