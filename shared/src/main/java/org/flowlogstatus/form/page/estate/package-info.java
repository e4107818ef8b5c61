/** The page of the estate. */
@NullMarked
package org.flowlogstatus.form.page.estate;

import org.jspecify.annotations.NullMarked;
