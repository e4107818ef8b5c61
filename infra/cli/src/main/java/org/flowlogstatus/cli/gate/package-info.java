/** What the exit code says: which gaps count, which are accepted, and which were there before. */
@NullMarked
package org.flowlogstatus.cli.gate;

import org.jspecify.annotations.NullMarked;
