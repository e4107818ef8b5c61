/** Queues and blobs that live as long as the host. */
@NullMarked
package org.flowlogstatus.local.host.azure.storage;

import org.jspecify.annotations.NullMarked;
