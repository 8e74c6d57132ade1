/**
 * A stand-in for the Boomi Atom. It loads the connector from its archive in a class loader of its
 * own, gives every interface of the SDK as a {@link java.lang.reflect.Proxy}, so that newer
 * versions of the SDK may add methods, and enforces the documented rules.
 */
package io.github.filesprovisioning.boomi.atom;
