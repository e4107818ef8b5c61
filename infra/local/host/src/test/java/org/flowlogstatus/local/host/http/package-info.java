@NullMarked
package org.flowlogstatus.local.host.http;

import org.jspecify.annotations.NullMarked;
