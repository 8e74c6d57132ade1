/** What people and tests tell the sandbox itself: seed, state, reset, clock, site, requests. */
package io.github.filesprovisioning.sandbox.admin;
