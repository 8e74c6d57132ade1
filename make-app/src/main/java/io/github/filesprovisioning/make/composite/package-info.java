/** The composites of the catalogue as sequences of requests with conditions. */
package io.github.filesprovisioning.make.composite;
