/** The clouds and the two hosts, started and stopped together. */
@NullMarked
package org.flowlogstatus.local.host.launch.pair;

import org.jspecify.annotations.NullMarked;
