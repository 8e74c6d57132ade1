/** Pieces of IML, Make's expression language, and the steps of a communication. */
package io.github.filesprovisioning.make.iml;
