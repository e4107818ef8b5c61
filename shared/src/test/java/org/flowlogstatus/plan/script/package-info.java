@NullMarked
package org.flowlogstatus.plan.script;

import org.jspecify.annotations.NullMarked;
