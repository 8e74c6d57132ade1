/**
 * A stand-in for DataWeave, which is not on Maven Central: just enough to pass inputs to operations
 * and to decide between branches. What it does not know it refuses, so a flow that passes here
 * means the same in DataWeave. It is tested against nothing but its own tests and proves nothing
 * about transformations.
 */
package io.github.filesprovisioning.muletest.expressions;
