/** What goes dark on the day on which Azure deletes the flow logs of groups, and what to do. */
@NullMarked
package org.flowlogstatus.form.page.dark;

import org.jspecify.annotations.NullMarked;
