/** A plan in words, for a person at a terminal. */
@NullMarked
package org.flowlogstatus.cli.output.plan;

import org.jspecify.annotations.NullMarked;
