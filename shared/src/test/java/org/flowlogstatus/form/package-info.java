@NullMarked
package org.flowlogstatus.form;

import org.jspecify.annotations.NullMarked;
