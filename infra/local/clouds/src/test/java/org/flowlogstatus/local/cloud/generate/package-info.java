@org.jspecify.annotations.NullMarked
package org.flowlogstatus.local.cloud.generate;
