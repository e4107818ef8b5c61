package org.flowlogstatus.local.cloud.embedded;

import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;

/** What answers for the estate that a cloud holds. */
public interface CloudService {
  CloudReply answer(CloudRequest request);
}
