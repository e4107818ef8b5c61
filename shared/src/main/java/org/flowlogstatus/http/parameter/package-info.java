/** The parameters of a request, from its query string and its body, and what is wrong with them. */
@NullMarked
package org.flowlogstatus.http.parameter;

import org.jspecify.annotations.NullMarked;
