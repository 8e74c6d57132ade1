/**
 * The connector as an acceptance platform: every action and trigger goes through a flow in a real
 * Mule kernel, with the connector loaded from its package.
 */
package io.github.filesprovisioning.mule.platform;
