/** Which writer writes a form. */
@NullMarked
package org.flowlogstatus.form.write;

import org.jspecify.annotations.NullMarked;
