@NullMarked
package org.flowlogstatus.model;

import org.jspecify.annotations.NullMarked;
