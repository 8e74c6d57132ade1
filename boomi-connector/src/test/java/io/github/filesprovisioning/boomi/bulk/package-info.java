/** Many documents in one operation, some of them bad, over a connection that breaks. */
package io.github.filesprovisioning.boomi.bulk;
