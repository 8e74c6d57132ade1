/** Dropdowns: values that never change, and values that the site is asked for. */
package io.github.filesprovisioning.mule.internal.choice;
