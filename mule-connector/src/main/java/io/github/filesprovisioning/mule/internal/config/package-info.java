/** The extension as the runtime finds it. */
package io.github.filesprovisioning.mule.internal.config;
