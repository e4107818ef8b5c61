/** The JSON of the contract: the result, the report and the problem. */
@NullMarked
package org.flowlogstatus.json.contract;

import org.jspecify.annotations.NullMarked;
