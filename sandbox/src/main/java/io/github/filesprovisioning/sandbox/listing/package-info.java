/** List requests: filters, orders, pages and cursors. */
package io.github.filesprovisioning.sandbox.listing;
