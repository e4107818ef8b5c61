package org.flowlogstatus.local.bench.subject;

import com.aliyuncs.CommonRequest;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;
import com.aliyuncs.vpc.model.v20160428.DescribeFlowLogsRequest;
import com.aliyuncs.vpc.model.v20160428.DescribeFlowLogsResponse;
import com.aliyuncs.vpc.model.v20160428.DescribeVpcsRequest;
import java.net.URI;

/** The SDK as it comes: its client, its signature, its HTTP client, its models. */
public final class AlibabaNaive implements LookupProgram {
  private final String region = System.getenv("FC_REGION");
  private final String endpoint =
      URI.create(System.getenv("FLOWLOG_ALIBABA_ENDPOINT")).getAuthority();

  private AlibabaNaive() {}

  public static void main(String[] arguments) throws Exception {
    new Program(new AlibabaNaive()).run(arguments);
  }

  @Override
  public String answer(String request) throws ClientException {
    DefaultAcsClient client =
        new DefaultAcsClient(
            DefaultProfile.getProfile(region),
            new StaticCredentialsProvider(
                new BasicSessionCredentials(
                    System.getenv("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                    System.getenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                    System.getenv("ALIBABA_CLOUD_SECURITY_TOKEN"))));
    CommonRequest status = new CommonRequest();
    status.setSysMethod(MethodType.POST);
    status.setSysDomain(endpoint);
    status.setSysProtocol(ProtocolType.HTTP);
    status.setSysVersion("2016-04-28");
    status.setSysAction("GetFlowLogServiceStatus");
    status.putQueryParameter("RegionId", region);
    String body = client.getCommonResponse(status).getData();
    int vpc = request.indexOf("resourceId=");
    if (vpc < 0) {
      return body.replace("\n", " ");
    }
    return log(client, request.substring(vpc + "resourceId=".length()));
  }

  private String log(DefaultAcsClient client, String target) throws ClientException {
    DescribeVpcsRequest vpc = new DescribeVpcsRequest();
    vpc.setSysEndpoint(endpoint);
    vpc.setPageSize(50);
    vpc.setVpcId(target);
    client.getAcsResponse(vpc);
    int seen = 0;
    String result = "{\"status\":\"DISABLED\"}";
    for (int page = 1; ; page++) {
      DescribeFlowLogsRequest logs = new DescribeFlowLogsRequest();
      logs.setSysEndpoint(endpoint);
      logs.setPageSize(50);
      logs.setPageNumber(page);
      DescribeFlowLogsResponse answer = client.getAcsResponse(logs);
      for (DescribeFlowLogsResponse.FlowLog log : answer.getFlowLogs()) {
        if (target.equals(log.getResourceId())) {
          result = "{\"target\":\"" + target + "\",\"status\":\"" + log.getStatus() + "\"}";
        }
      }
      seen += answer.getFlowLogs().size();
      if (seen >= Integer.parseInt(answer.getTotalCount())) {
        return result;
      }
    }
  }
}
