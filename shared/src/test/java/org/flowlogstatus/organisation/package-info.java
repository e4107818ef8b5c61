@NullMarked
package org.flowlogstatus.organisation;

import org.jspecify.annotations.NullMarked;
