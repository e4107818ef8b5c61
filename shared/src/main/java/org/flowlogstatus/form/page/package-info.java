/** The form that people read: one self-contained page. */
@NullMarked
package org.flowlogstatus.form.page;

import org.jspecify.annotations.NullMarked;
