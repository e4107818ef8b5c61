/** The loopback server below both clouds: requests, replies, faults, limits and the call log. */
@NullMarked
package org.flowlogstatus.local.cloud.http;

import org.jspecify.annotations.NullMarked;
