/** Whose identity asks the clouds: a person's login, or the fixed one of the embedded clouds. */
@NullMarked
package org.flowlogstatus.cli.login;

import org.jspecify.annotations.NullMarked;
