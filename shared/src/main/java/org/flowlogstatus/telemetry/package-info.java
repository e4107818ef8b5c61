/**
 * The lines by which an operator follows the functions: one for each check, each sweep and each
 * change, as JSON, with OpenTelemetry's attribute names where it has them.
 */
@NullMarked
package org.flowlogstatus.telemetry;

import org.jspecify.annotations.NullMarked;
