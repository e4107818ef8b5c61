/** The forms that programs read: JSON, OCSF, CSV and JUnit. */
@NullMarked
package org.flowlogstatus.form.export;

import org.jspecify.annotations.NullMarked;
