/** What a login or a deployment lacks, looked at one by one. */
@NullMarked
package org.flowlogstatus.cli.doctor;

import org.jspecify.annotations.NullMarked;
