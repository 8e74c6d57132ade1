/** Lists that are read page by page while a flow goes through them. */
package io.github.filesprovisioning.mule.internal.paging;
