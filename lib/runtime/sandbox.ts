import type { Api } from '../api/api.js';
import { dnsConfigOf } from './dns.js';
import { overheadResources, sandboxResources } from './linux-resources.js';
import type { NamespaceOption, PodSandboxConfig, PortMapping } from './messages.js';
import { kernelHostnameOf, logFolderOf } from './names.js';
import type { PodContext, SourceRecorder } from './pod-context.js';
import { sandboxSecurityContext } from './security.js';
import { verifySharedClaims } from './shared-claims.js';

/**
 * Returns the configuration of the sandbox of a Pod.
 *
 * Source: generatePodSandboxConfig.
 *
 * @throws KubeletError if the kubelet cannot make it
 */
export function sandboxConfigOf(
  pod: PodContext,
  namespaces: NamespaceOption,
  recorder: SourceRecorder,
): PodSandboxConfig {
  verifySharedClaims(pod);
  const { name, namespace, uid, spec, labels, annotations } = pod;
  const hostname = spec.hostNetwork ? undefined : kernelHostnameOf(pod);
  recordSources(pod, recorder);
  return {
    metadata: { name, uid, namespace, attempt: 0 },
    hostname,
    logDirectory: logFolderOf(pod),
    dnsConfig: dnsConfigOf(pod, recorder),
    portMappings: (spec.containers ?? []).flatMap(portMappingsOf),
    labels: {
      ...labels,
      'io.kubernetes.pod.name': name,
      'io.kubernetes.pod.namespace': namespace,
      'io.kubernetes.pod.uid': uid,
    },
    annotations,
    linux: {
      cgroupParent: cgroupParentOf(pod) || undefined,
      securityContext: sandboxSecurityContext(pod, namespaces),
      sysctls: Object.fromEntries(
        (spec.securityContext?.sysctls ?? []).map(({ name: key = '', value = '' }) => [key, value]),
      ),
      overhead: overheadResources(pod),
      resources: sandboxResources(pod),
    },
  };
}

function recordSources({ spec, path, uid, name }: PodContext, recorder: SourceRecorder): void {
  const field = spec.hostnameOverride !== undefined ? 'spec.hostnameOverride' : 'spec.hostname';
  if (spec.hostNetwork) recorder.addUnknown('hostname', 'node');
  else if (spec.hostnameOverride === undefined && !spec.hostname)
    recorder[name.includes('<') ? 'addUnknown' : 'add']('hostname', 'Pod', 'name of the Pod');
  else recorder.add('hostname', 'Pod', `${path}${field}`);
  if (uid.startsWith('<')) recorder.addUnknown('metadata.uid', 'API server');
  recorder.add('linux.cgroupParent', 'kubelet', 'cgroupDriver');
}

/** Returns the ports of a container, without those with a name twice. Source: MakePortMappings. */
function portMappingsOf({ ports = [] }: Api<'Container'>): readonly PortMapping[] {
  const names = new Set<string>();
  return ports.flatMap(
    ({ name, hostPort = 0, containerPort = 0, protocol = 'TCP', hostIP = '' }) => {
      const family = hostIP === '' ? 'any' : hostIP.includes(':') ? 'v6' : 'v4';
      const key = name || `${family}-${protocol}-${hostIP}:${containerPort}:${hostPort}`;
      if (names.has(key)) return [];
      names.add(key);
      return [{ protocol, containerPort, hostPort, hostIp: hostIP || undefined }];
    },
  );
}

/**
 * Returns the cgroup of a Pod.
 *
 * Source: podContainerManagerImpl.GetPodContainerName, CgroupName.ToCgroupfs and ToSystemd.
 */
function cgroupParentOf({ uid, qosClass, node }: PodContext): string {
  const { cgroupsPerQOS = true, cgroupDriver = 'cgroupfs', cgroupRoot = '/' } = node.kubelet;
  if (!cgroupsPerQOS) return '';
  const parts = [
    ...cgroupRoot.split('/').filter((part) => part !== ''),
    'kubepods',
    ...(qosClass === 'Guaranteed' ? [] : [qosClass.toLowerCase()]),
    `pod${uid}`,
  ];
  if (cgroupDriver === 'cgroupfs') return `/${parts.join('/')}`;
  const escaped = parts.map((part) => part.replaceAll('-', '_'));
  return escaped.map((_, i) => `/${escaped.slice(0, i + 1).join('-')}.slice`).join('');
}
