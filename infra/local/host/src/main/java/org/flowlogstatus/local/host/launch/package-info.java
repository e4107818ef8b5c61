/** The command <code>infra/local/run</code>: starts clouds and hosts, and shows the functions. */
@NullMarked
package org.flowlogstatus.local.host.launch;

import org.jspecify.annotations.NullMarked;
