/** Logs the site keeps about itself. */
package io.github.filesprovisioning.sandbox.audit;
