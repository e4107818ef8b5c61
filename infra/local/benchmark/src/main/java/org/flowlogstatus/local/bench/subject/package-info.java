/**
 * The programs that are measured, each in a JVM of its own with nothing but what it needs on its
 * class path: the packaged functions, the same calls by hand, and the SDKs as they come.
 */
@NullMarked
package org.flowlogstatus.local.bench.subject;

import org.jspecify.annotations.NullMarked;
