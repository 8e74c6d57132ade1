/** Forms and objects of a flow as the input of an action. */
package io.github.filesprovisioning.mule.internal.input;
