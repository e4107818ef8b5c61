/** Markup that no text can become. */
@NullMarked
package org.flowlogstatus.form.page.html;

import org.jspecify.annotations.NullMarked;
