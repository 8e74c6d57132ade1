/** What the import wizard is shown: object types and profiles. */
package io.github.filesprovisioning.boomi.browse;
