@NullMarked
package org.flowlogstatus.local.host.azure.storage;

import org.jspecify.annotations.NullMarked;
