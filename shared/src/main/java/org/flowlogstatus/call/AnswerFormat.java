package org.flowlogstatus.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.flowlogstatus.json.FieldNames;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/**
 * Where a cloud puts the id of a call, and the code and the message of an error; and which fields
 * of its answers are looked at by any reader.
 */
public enum AnswerFormat {
  AZURE {
    @Override
    public FieldNames fieldNames() {
      return AzureFields.NAMES;
    }

    @Override
    boolean isError(ObjectNode body) {
      return body.hasNonNull("error");
    }

    @Override
    boolean isAnswer(ObjectNode body) {
      return true;
    }

    @Override
    boolean answers(WireRequest request, WireAnswer answer) {
      Optional<String> echoed = answer.header(CLIENT_REQUEST_ID);
      String asked = request.headers().getOrDefault(CLIENT_REQUEST_ID, "");
      return echoed.isEmpty() || asked.isEmpty() || echoed.get().equalsIgnoreCase(asked);
    }

    @Override
    Optional<String> code(ObjectNode body) {
      return text(body.path("error").path("code"));
    }

    @Override
    Optional<String> message(ObjectNode body) {
      return text(body.path("error").path("message"));
    }

    @Override
    Optional<String> requestId(WireAnswer answer, Optional<ObjectNode> body) {
      Optional<String> requestId = answer.header("x-ms-request-id");
      return requestId.isPresent() ? requestId : answer.header("x-ms-correlation-request-id");
    }
  },
  ALIBABA_CLOUD {
    @Override
    public FieldNames fieldNames() {
      return AlibabaFields.NAMES;
    }

    @Override
    boolean isError(ObjectNode body) {
      JsonNode code = body.path("Code");
      return body.hasNonNull("Code") && !(code.isTextual() && code.textValue().isBlank());
    }

    @Override
    boolean isAnswer(ObjectNode body) {
      JsonNode success = body.path("Success");
      return !body.hasNonNull("Success") || success.asText("").equals("true");
    }

    @Override
    boolean answers(WireRequest request, WireAnswer answer) {
      return true;
    }

    @Override
    Optional<String> code(ObjectNode body) {
      return text(body.path("Code"));
    }

    @Override
    Optional<String> message(ObjectNode body) {
      return text(body.path("Message"));
    }

    @Override
    Optional<String> requestId(WireAnswer answer, Optional<ObjectNode> body) {
      Optional<String> requestId =
          body.isPresent() ? text(body.get().path("RequestId")) : Optional.empty();
      return requestId.isPresent() ? requestId : answer.header("x-acs-request-id");
    }
  };

  /** Where ARM receives a name for the call, which it repeats when asked to. */
  public static final String CLIENT_REQUEST_ID = "x-ms-client-request-id";

  /** What a new reader reads must stand there, or it will find nothing. */
  public abstract FieldNames fieldNames();

  /** Whether that is the body of an error, whatever its HTTP status. */
  abstract boolean isError(ObjectNode body);

  /** Whether a body, which is not an error's, does not say that the call failed. */
  abstract boolean isAnswer(ObjectNode body);

  /** Whether it is the answer to this request, as far as the answer shows it. */
  abstract boolean answers(WireRequest request, WireAnswer answer);

  abstract Optional<String> code(ObjectNode body);

  abstract Optional<String> message(ObjectNode body);

  abstract Optional<String> requestId(WireAnswer answer, Optional<ObjectNode> body);

  private static Optional<String> text(JsonNode node) {
    String text = node.textValue();
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** Each loaded by the function that asks that cloud. */
  private static final class AzureFields {
    static final FieldNames NAMES =
        FieldNames.of(
                "access_token",
                "code",
                "days",
                "enabled",
                "enabledFilteringCriteria",
                "error",
                "expires_on",
                "flowAnalyticsConfiguration",
                "flowLogs",
                "format",
                "id",
                "identity",
                "ipConfigurations",
                "location",
                "message",
                "networkInterfaces",
                "networkSecurityGroup",
                "networkWatcherFlowAnalyticsConfiguration",
                "nextLink",
                "properties",
                "provisioningState",
                "recordTypes",
                "retentionPolicy",
                "state",
                "status",
                "storageId",
                "subnet",
                "subnets",
                "subscriptionId",
                "tags",
                "targetResourceId",
                "trafficAnalyticsInterval",
                "type",
                "value",
                "version",
                "workspaceId",
                "workspaceResourceId")
            .withWhole("flowAnalyticsConfiguration", "identity", "tags");
  }

  private static final class AlibabaFields {
    static final FieldNames NAMES =
        FieldNames.of(
            "AccessKeyId",
            "AccessKeySecret",
            "Account",
            "AccountId",
            "Accounts",
            "Arn",
            "AssumedRoleUser",
            "BusinessStatus",
            "Code",
            "Credentials",
            "Enabled",
            "Expiration",
            "FlowLog",
            "FlowLogDeliverErrorMessage",
            "FlowLogDeliverStatus",
            "FlowLogId",
            "FlowLogs",
            "IpVersion",
            "Ipv6CidrBlock",
            "LogStoreName",
            "Message",
            "NetworkInterfaceId",
            "NetworkInterfaceSet",
            "NetworkInterfaceSets",
            "NextToken",
            "OwnerId",
            "ProjectName",
            "Region",
            "RegionId",
            "Regions",
            "RequestId",
            "ResourceId",
            "ResourceType",
            "SecurityToken",
            "ShareType",
            "Status",
            "Success",
            "TotalCount",
            "TrafficPath",
            "TrafficPathList",
            "TrafficType",
            "VSwitch",
            "VSwitchId",
            "VSwitchIds",
            "VSwitches",
            "Vpc",
            "VpcId",
            "Vpcs");
  }
}
