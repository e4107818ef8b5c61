/**
 * What <code>infra/local/run</code> shows without arguments: the calls, and how they are printed.
 */
@NullMarked
package org.flowlogstatus.local.host.launch.demo;

import org.jspecify.annotations.NullMarked;
