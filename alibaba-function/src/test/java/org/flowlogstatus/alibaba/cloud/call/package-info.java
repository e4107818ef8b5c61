@org.jspecify.annotations.NullMarked
package org.flowlogstatus.alibaba.cloud.call;
