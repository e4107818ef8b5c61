/** A plan as a template: ARM on Azure, ROS on Alibaba Cloud. */
@NullMarked
package org.flowlogstatus.plan.template;

import org.jspecify.annotations.NullMarked;
