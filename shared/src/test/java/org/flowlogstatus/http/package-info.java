/** What a caller learns, whatever the request was. */
@NullMarked
package org.flowlogstatus.http;

import org.jspecify.annotations.NullMarked;
