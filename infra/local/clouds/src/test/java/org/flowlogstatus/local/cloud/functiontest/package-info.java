/** What the tests of both functions say alike: a function in this JVM, and what each must do. */
@NullMarked
package org.flowlogstatus.local.cloud.functiontest;

import org.jspecify.annotations.NullMarked;
