// usage: node vpc-witness.js VPC_ENDPOINT --function URL
// Alibaba Cloud's official client against a VPC API over plain http, with every kind of credential
// and both kinds of signature; then the same question to our function, which must agree.
'use strict';
const { parseArgs } = require('node:util');
const { default: Vpc, GetFlowLogServiceStatusRequest, DescribeRegionsRequest } = require('@alicloud/vpc20160428');
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const { RuntimeOptions } = require('@darabonba/typescript');
const { Ledger } = require('./ledger');

const env = process.env;
const LONG_LIVED = {
  accessKeyId: env.WITNESS_LONG_LIVED_KEY_ID ?? 'local-long-lived-key-id',
  accessKeySecret: env.WITNESS_LONG_LIVED_KEY_SECRET ?? 'local-long-lived-key-secret',
};
const STS = {
  accessKeyId: env.WITNESS_STS_KEY_ID ?? 'local-access-key-id',
  accessKeySecret: env.WITNESS_STS_KEY_SECRET ?? 'local-access-key-secret',
  securityToken: env.WITNESS_STS_TOKEN ?? 'local-security-token',
};
const SIGNATURES = { V3: undefined, RPC: 'v2' };
const RUNTIME = new RuntimeOptions({ connectTimeout: 2000, readTimeout: 10000, autoretry: false });
// Only a fault that may have passed by now excuses a verdict where the client was refused.
const PASSING = /^(Throttling|InternalError|ServiceUnavailable)/;

/** The official client; `raw` keeps what the wire said, which its models would coerce. */
class Recording extends Vpc {
  raw = undefined;

  async callApi(...call) {
    const response = await super.callApi(...call);
    this.raw = response.body;
    return response;
  }
}

function client(endpoint, keys, signatureAlgorithm) {
  return new Recording(new $OpenApiUtil.Config({
    ...keys, signatureAlgorithm, endpoint: endpoint.host, protocol: 'HTTP', regionId: 'cn-hangzhou',
  }));
}

/** True or false, or an object that says why there is neither. */
async function enabledIn(vpc, regionId) {
  try {
    const request = new GetFlowLogServiceStatusRequest({ regionId });
    const { body } = await vpc.getFlowLogServiceStatusWithOptions(request, RUNTIME);
    const said = vpc.raw.Enabled;
    return typeof said === 'boolean' && said === body.enabled ? said : { refused: `no boolean: ${JSON.stringify(said)}` };
  } catch (error) {
    return { refused: String(error.code ?? error.name) };
  }
}

async function regionsOf(vpc) {
  const { body } = await vpc.describeRegionsWithOptions(new DescribeRegionsRequest({}), RUNTIME);
  return body.regions.region.map((region) => region.regionId);
}

async function lookup(functionUrl, regionId) {
  const url = new URL('flow-log-status', functionUrl);
  url.searchParams.set('regionId', regionId);
  const answer = await fetch(url, { signal: AbortSignal.timeout(30000), redirect: 'error' });
  return { http: answer.status, ...(await answer.json()) };
}

const plain = (seen) => (seen.refused ? `refused, ${seen.refused}` : `Enabled ${seen}`);

async function everyCredential(endpoint, regions, ledger) {
  const seen = new Map();
  for (const [signature, algorithm] of Object.entries(SIGNATURES)) {
    for (const [kind, keys] of Object.entries({ 'long-lived key': LONG_LIVED, STS })) {
      const vpc = client(endpoint, keys, algorithm);
      for (const region of regions) {
        const enabled = await enabledIn(vpc, region);
        const first = seen.get(region) ?? enabled;
        seen.set(region, first);
        ledger.expect(`${kind}, ${signature}, ${region}`, plain(enabled) === plain(first), plain(enabled));
      }
    }
  }
  return seen;
}

async function everyRefusal(endpoint, region, ledger) {
  const wrong = {
    'unknown key': [{ ...LONG_LIVED, accessKeyId: 'nobody' }, /^InvalidAccessKeyId\.NotFound$/],
    'wrong secret': [{ ...LONG_LIVED, accessKeySecret: 'wrong' }, /^SignatureDoesNotMatch$/],
    'wrong STS secret': [{ ...STS, accessKeySecret: 'wrong' }, /^SignatureDoesNotMatch$/],
    'wrong token': [{ ...STS, securityToken: 'wrong' }, /^InvalidSecurityToken/],
  };
  for (const [signature, algorithm] of Object.entries(SIGNATURES)) {
    for (const [kind, [keys, code]] of Object.entries(wrong)) {
      const seen = await enabledIn(client(endpoint, keys, algorithm), region);
      ledger.expect(`${kind}, ${signature}`, code.test(seen.refused), plain(seen));
    }
  }
}

function agrees(enabled, said) {
  const verdict = `${said.http} ${said.status} ${said.enabled} ${said.reason}`;
  if (enabled === true) {
    return verdict === '200 ENABLED true SERVICE_ACTIVATED';
  }
  if (enabled === false) {
    return verdict === '200 DISABLED false SERVICE_NOT_ACTIVATED';
  }
  if (/^OperationUnsupported/.test(enabled.refused)) {
    return verdict === '200 UNKNOWN null NOT_OFFERED';
  }
  return said.http >= 400 || PASSING.test(enabled.refused);
}

async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { function: { type: 'string' } } });
  const endpoint = new URL(positionals[0]);
  const ledger = new Ledger();
  const regions = await regionsOf(client(endpoint, STS));
  const seen = await everyCredential(endpoint, regions, ledger);
  await everyRefusal(endpoint, regions[0], ledger);
  for (const enabled of [true, false]) {
    const where = regions.filter((region) => seen.get(region) === enabled);
    ledger.expect(`some region is ${enabled}`, where.length > 0, where.join(' ') || 'none');
  }
  for (const [region, enabled] of seen) {
    const said = await lookup(values.function, region);
    ledger.expect(`the function in ${region}, ${plain(enabled)}`, agrees(enabled, said),
      `${said.http} ${said.status} ${said.reason}`);
  }
  ledger.close();
}

main().catch((error) => {
  console.error(`FAIL ${error.stack}`);
  process.exitCode = 1;
});
