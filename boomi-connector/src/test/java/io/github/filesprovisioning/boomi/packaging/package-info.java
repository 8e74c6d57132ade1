/** What the archive and the files in it must look like. */
package io.github.filesprovisioning.boomi.packaging;
