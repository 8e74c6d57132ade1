/** Drawings for the documentation, made from the definitions so that they are always true. */
package io.github.filesprovisioning.powerautomate.drawing;
