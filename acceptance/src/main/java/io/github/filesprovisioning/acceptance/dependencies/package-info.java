/** The page that says what of others is shipped. */
package io.github.filesprovisioning.acceptance.dependencies;
