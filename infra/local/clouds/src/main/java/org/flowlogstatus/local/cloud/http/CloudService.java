package org.flowlogstatus.local.cloud.http;

/** What answers for the estate that a cloud holds. */
public interface CloudService {
  CloudReply answer(CloudRequest request);
}
