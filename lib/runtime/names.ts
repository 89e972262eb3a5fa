import { joinPath } from '../formats/clean-path.js';
import type { NodeFacts } from './node-facts.js';
import { KubeletError, type PodContext } from './pod-context.js';

/** Maximum length of the hostname: 64 bytes, of which the last is zero. */
const MAX_HOSTNAME_LENGTH = 63;
/** Maximum length of a fully qualified domain name as the hostname. */
const MAX_FQDN_LENGTH = 64;

/** Returns the hostname and the domain of a Pod. Source: GeneratePodHostNameAndDomain. */
function hostNameAndDomainOf({ spec, name, namespace, node }: PodContext): readonly string[] {
  const { hostname, hostnameOverride, subdomain } = spec;
  if (hostnameOverride !== undefined) return [truncateHostname(hostnameOverride), ''];
  const domain = node.kubelet.clusterDomain ?? '<cluster domain>';
  return [
    truncateHostname(hostname || name),
    subdomain ? `${subdomain}.${namespace}.svc.${domain}` : '',
  ];
}

/** Returns a hostname with at most 63 characters. Source: truncatePodHostnameIfNeeded. */
const truncateHostname = (hostname: string): string =>
  hostname.length <= MAX_HOSTNAME_LENGTH
    ? hostname
    : hostname.slice(0, MAX_HOSTNAME_LENGTH).replace(/[-.]+$/, '');

/**
 * Returns the hostname that the runtime sets. Source: GetNodenameForKernel.
 *
 * @throws KubeletError if it is too long
 */
export function kernelHostnameOf(pod: PodContext): string {
  const [hostname = '', domain = ''] = hostNameAndDomainOf(pod);
  if (domain === '' || pod.spec.setHostnameAsFQDN !== true) return hostname;
  const fqdn = `${hostname}.${domain}`;
  const isKnown = pod.node.kubelet.clusterDomain !== undefined;
  if (isKnown && fqdn.length > MAX_FQDN_LENGTH)
    throw new KubeletError(
      'failed to construct FQDN from pod hostname and cluster domain, FQDN ' +
        `${fqdn} is too long (${MAX_FQDN_LENGTH} characters is the max, ` +
        `${fqdn.length} characters requested)`,
    );
  return fqdn;
}

const DEFAULT_ROOT = '/var/lib/kubelet';
const DEFAULT_LOGS = '/var/log/pods';

export const kubeletRootOf = ({ kubelet }: NodeFacts): string => kubelet.rootDir ?? DEFAULT_ROOT;

/** Source: BuildPodLogsDirectory. */
export const logFolderOf = ({ node, namespace, name, uid }: PodContext): string =>
  joinPath(node.kubelet.podLogsDir ?? DEFAULT_LOGS, `${namespace}_${name}_${uid}`);
