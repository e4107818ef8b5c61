/** The commands, and the options that several of them have. */
@NullMarked
package org.flowlogstatus.cli.command;

import org.jspecify.annotations.NullMarked;
