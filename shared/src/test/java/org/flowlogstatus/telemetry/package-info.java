@NullMarked
package org.flowlogstatus.telemetry;

import org.jspecify.annotations.NullMarked;
