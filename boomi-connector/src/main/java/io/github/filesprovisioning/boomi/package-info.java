/**
 * The Boomi connector: the catalogue as GET, QUERY, CREATE, UPDATE, UPSERT, DELETE, EXECUTE and
 * LISTEN. Only the vendor's interfaces are used, so nothing but this code, the core and Jackson
 * goes into the archive that people upload.
 */
package io.github.filesprovisioning.boomi;
