/** The site's data and the rules that several resources share. */
package io.github.filesprovisioning.sandbox.directory;
