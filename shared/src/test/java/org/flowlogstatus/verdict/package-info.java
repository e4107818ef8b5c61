/** What is made of a cloud's words, where no golden file tells it. */
@NullMarked
package org.flowlogstatus.verdict;

import org.jspecify.annotations.NullMarked;
