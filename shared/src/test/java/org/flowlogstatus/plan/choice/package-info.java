@NullMarked
package org.flowlogstatus.plan.choice;

import org.jspecify.annotations.NullMarked;
