/** A Java process for a test that cannot use its own. */
@NullMarked
package org.flowlogstatus.jvm;

import org.jspecify.annotations.NullMarked;
