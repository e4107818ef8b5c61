/** The command line: the functions' own code, with a person's own login. */
@NullMarked
package org.flowlogstatus.cli;

import org.jspecify.annotations.NullMarked;
