@NullMarked
package org.flowlogstatus.local.host.launch.demo;

import org.jspecify.annotations.NullMarked;
