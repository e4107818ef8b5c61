@org.jspecify.annotations.NullMarked
package org.flowlogstatus.azure.form;
