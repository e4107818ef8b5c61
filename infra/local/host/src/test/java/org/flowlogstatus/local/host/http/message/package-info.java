@NullMarked
package org.flowlogstatus.local.host.http.message;

import org.jspecify.annotations.NullMarked;
