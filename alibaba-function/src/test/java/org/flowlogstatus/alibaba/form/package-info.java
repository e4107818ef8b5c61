@org.jspecify.annotations.NullMarked
package org.flowlogstatus.alibaba.form;
