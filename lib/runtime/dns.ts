import type { Api } from '../api/api.js';
import type { DnsConfig } from './messages.js';
import type { PodContext, SourceRecorder } from './pod-context.js';

const MAX_NAMESERVERS = 3;
const [MAX_SEARCHES, MAX_SEARCH_LENGTH, MAX_SEARCH_LIST_LENGTH] = [32, 253, 2048];

/** Returns the DNS configuration of a Pod. Source: Configurer.GetPodDNS. */
export function dnsConfigOf(pod: PodContext, recorder: SourceRecorder): DnsConfig {
  const { dnsConfig } = pod.spec;
  const base = baseConfigOf(pod, recorder);
  const merged = dnsConfig === undefined ? base : withPodConfig(base, dnsConfig);
  if (dnsConfig !== undefined)
    recorder.add('dnsConfig.options', 'Pod', `${pod.path}spec.dnsConfig`);
  return {
    servers: merged.servers.slice(0, MAX_NAMESERVERS),
    searches: fittingSearches(merged.searches),
    options: merged.options,
  };
}

function baseConfigOf(pod: PodContext, recorder: SourceRecorder): DnsConfig {
  const { spec, node, namespace } = pod;
  const { clusterDNS, clusterDomain } = node.kubelet;
  const policy = spec.dnsPolicy ?? 'ClusterFirst';
  if (policy === 'None') return { servers: [], searches: [], options: [] };
  const isOfCluster =
    policy === 'ClusterFirstWithHostNet' || (policy === 'ClusterFirst' && !spec.hostNetwork);
  const { servers, searches, options } = nodeConfigOf(pod, recorder);
  if (!isOfCluster || clusterDNS?.length === 0)
    return withoutResolvConf(pod, { servers, searches, options });
  recorder[clusterDNS === undefined ? 'addUnknown' : 'add'](
    'dnsConfig.servers',
    'kubelet',
    'clusterDNS',
  );
  const domain = clusterDomain ?? '<cluster domain>';
  return {
    servers: clusterDNS ?? ['<cluster DNS>'],
    searches:
      domain === ''
        ? searches
        : unique([`${namespace}.svc.${domain}`, `svc.${domain}`, domain, ...searches]),
    options: ['ndots:5'],
  };
}

/** Returns the configuration of the node, from the file that `resolvConf` names. */
function nodeConfigOf({ node }: PodContext, recorder: SourceRecorder): DnsConfig {
  const { resolvConf } = node.kubelet;
  if (resolvConf === undefined) {
    recorder.addUnknown('dnsConfig.searches', 'node', 'resolv.conf');
    recorder.addUnknown('dnsConfig.servers', 'node', 'resolv.conf');
    return { servers: [], searches: [], options: [] };
  }
  return parseResolvConf(resolvConf);
}

/** Without a file, the name servers are those of the node itself. */
function withoutResolvConf({ node }: PodContext, config: DnsConfig): DnsConfig {
  if (node.kubelet.resolvConf !== '') return config;
  const servers = (node.hostIPs ?? ['']).map((ip) => (ip.includes(':') ? '::1' : '127.0.0.1'));
  return { servers: [...config.servers, ...servers], searches: ['.'], options: config.options };
}

/** Source: parseResolvConf. */
function parseResolvConf(text: string): DnsConfig {
  const servers: string[] = [];
  let searches: readonly string[] = [];
  const options = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [word, ...values] = line.trim().split(/\s+/);
    if (word === 'nameserver' && values[0] !== undefined) servers.push(values[0]);
    if (word === 'search')
      searches = values.filter((each) => each !== '.').map((each) => each.replace(/\.$/, ''));
    if (word === 'options')
      for (const option of values) options.set(option.split(':')[0] ?? '', option);
  }
  return { servers, searches, options: [...options.values()] };
}

/** Source: appendDNSConfig. */
function withPodConfig(base: DnsConfig, config: Api<'PodDNSConfig'>): DnsConfig {
  const options = new Map(
    base.options.map((option) => {
      const at = option.indexOf(':');
      return at < 0 ? [option, ''] : [option.slice(0, at), option.slice(at + 1)];
    }),
  );
  for (const { name = '', value = '' } of config.options ?? []) options.set(name, value);
  return {
    servers: unique([...base.servers, ...(config.nameservers ?? [])]),
    searches: unique([...base.searches, ...(config.searches ?? [])]),
    options: [...options].map(([name, value]) => (value === '' ? name : `${name}:${value}`)),
  };
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** Returns the search domains that a resolver can use. Source: formDNSSearchFitsLimits. */
function fittingSearches(searches: readonly string[]): readonly string[] {
  const fitting = searches
    .slice(0, MAX_SEARCHES)
    .filter((search) => search.length <= MAX_SEARCH_LENGTH);
  while (fitting.join(' ').length > MAX_SEARCH_LIST_LENGTH) fitting.pop();
  return fitting;
}
