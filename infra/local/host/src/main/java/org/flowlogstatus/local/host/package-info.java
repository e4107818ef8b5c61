/**
 * What the two hosts share: the isolation of a function's classes, and the life of a host's
 * process.
 */
@NullMarked
package org.flowlogstatus.local.host;

import org.jspecify.annotations.NullMarked;
