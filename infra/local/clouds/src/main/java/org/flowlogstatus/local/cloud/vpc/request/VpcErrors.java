package org.flowlogstatus.local.cloud.vpc.request;

import java.util.Locale;
import java.util.UUID;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;

/** The VPC API's errors, in its own shape and words. */
public final class VpcErrors {

  private static final String HOST = "vpc.aliyuncs.com";

  private VpcErrors() {}

  public static CloudReply error(int status, String code, String message) {
    return CloudReply.json(
        status,
        Json.object()
            .put("RequestId", requestId())
            .put("HostId", HOST)
            .put("Code", code)
            .put("Message", message)
            .put("Recommend", "https://api.aliyun.com/troubleshoot?q=" + code + "&product=Vpc"));
  }

  public static Refusal refused(int status, String code, String message) {
    return new Refusal(error(status, code, message));
  }

  /** One of the parameters that every call has is not there. */
  public static Refusal missingSystem(String name) {
    return refused(400, "Missing" + name, name + " is mandatory for this action.");
  }

  public static Refusal missing(String name) {
    return refused(
        400,
        "MissingParameter",
        "The input parameter \""
            + name
            + "\" that is mandatory for processing this request is not supplied.");
  }

  public static Refusal invalid(String name) {
    return refused(
        400, "InvalidParameter", "The specified parameter \"" + name + "\" is not valid.");
  }

  public static String requestId() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }
}
