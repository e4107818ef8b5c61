/** What is said of an estate of which a row of an answer is lost, or a word of it. */
@NullMarked
package org.flowlogstatus.local.cloud.mutant;

import org.jspecify.annotations.NullMarked;
