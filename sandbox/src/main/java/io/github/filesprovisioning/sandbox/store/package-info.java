/** Rows, indexes, pages and their persistence; knows nothing of HTTP or of Files.com's rules. */
package io.github.filesprovisioning.sandbox.store;
