/** How a command ends: its exit code, and a call that cannot be carried out. */
@NullMarked
package org.flowlogstatus.cli.exit;

import org.jspecify.annotations.NullMarked;
