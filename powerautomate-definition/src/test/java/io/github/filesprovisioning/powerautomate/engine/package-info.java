/**
 * What runs the connector in place of the vendor's cloud, as far as its documentation describes it:
 * the script in Mono, a gateway, and the engine that runs actions and polls triggers.
 */
package io.github.filesprovisioning.powerautomate.engine;
