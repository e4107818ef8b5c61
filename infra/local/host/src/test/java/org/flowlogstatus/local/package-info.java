/** What is said twice, in code and in the templates that deploy it, is the same. */
@NullMarked
package org.flowlogstatus.local;

import org.jspecify.annotations.NullMarked;
