/** Where an answer goes and in which form: a table on a terminal, a form elsewhere. */
@NullMarked
package org.flowlogstatus.cli.output;

import org.jspecify.annotations.NullMarked;
