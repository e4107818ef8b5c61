/** The settings of the function, read once from its environment. */
@NullMarked
package org.flowlogstatus.alibaba.settings;

import org.jspecify.annotations.NullMarked;
