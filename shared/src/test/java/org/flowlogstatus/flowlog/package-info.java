@org.jspecify.annotations.NullMarked
package org.flowlogstatus.flowlog;
