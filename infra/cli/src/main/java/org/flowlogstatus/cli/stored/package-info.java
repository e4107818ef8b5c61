/** Reports that were stored as JSON, and what changed between two of them. */
@NullMarked
package org.flowlogstatus.cli.stored;

import org.jspecify.annotations.NullMarked;
