@NullMarked
package org.flowlogstatus.redaction;

import org.jspecify.annotations.NullMarked;
