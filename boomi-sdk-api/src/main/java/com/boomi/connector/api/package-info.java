/**
 * Compile-only signatures of the Boomi Connector SDK, written from its published Javadoc. No text
 * and no code of the vendor is in them. The runtime brings the real classes; these are never
 * shipped.
 */
package com.boomi.connector.api;
