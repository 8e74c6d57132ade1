/** The connector in the real kernel when the network between it and the site is not plain. */
package io.github.filesprovisioning.mule.network;
