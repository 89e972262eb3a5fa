import type { Kind } from '../api/types.js';

/** The structs that Kubernetes shows whole: Go's fields in Go's order. `!` is there, empty, when left out; `0` is a number; `:` says what it holds. */
const STRUCTS = {
  SeccompProfile: 'Type! LocalhostProfile',
  AppArmorProfile: 'Type! LocalhostProfile',
  Capabilities: 'Add Drop',
  SELinuxOptions: 'User! Role! Type! Level!',
  WindowsSecurityContextOptions: 'GMSACredentialSpecName GMSACredentialSpec RunAsUserName HostProcess',
  SecurityContext:
    'Capabilities:Capabilities Privileged SELinuxOptions:SELinuxOptions WindowsOptions:WindowsSecurityContextOptions RunAsUser RunAsGroup ' +
    'RunAsNonRoot ReadOnlyRootFilesystem AllowPrivilegeEscalation ProcMount SeccompProfile:SeccompProfile AppArmorProfile:AppArmorProfile',
  ClusterTrustBundleProjection: 'Name SignerName LabelSelector Optional Path! User',
  PodResourceClaim: 'Name! ResourceClaimName ResourceClaimTemplateName',
  RollingUpdateDeployment: 'MaxUnavailable0 MaxSurge0',
  DeploymentStrategy: 'Type! RollingUpdate:RollingUpdateDeployment',
  DaemonSetUpdateStrategy: 'Type! RollingUpdate:RollingUpdateDeployment',
  RollingUpdateStatefulSetStrategy: 'Partition0 MaxUnavailable',
  StatefulSetUpdateStrategy: 'Type! RollingUpdate:RollingUpdateStatefulSetStrategy',
  SuccessPolicyRule: 'SucceededIndexes SucceededCount',
  SuccessPolicy: 'Rules:SuccessPolicyRule',
} satisfies Readonly<Partial<Record<Kind, string>>>;
type Struct = keyof typeof STRUCTS;

/** A value as Go's struct of it, for Kubernetes to show: with Go's names, and every field there. */
export function structOf(kind: Struct, value: object): object {
  const fields = STRUCTS[kind].split(' ').map((field) => {
    const [, go = '', zero, struct] = /^(\w+?)([!0])?(?::(\w+))?$/.exec(field) ?? [];
    const api = go.replace(/^(GMSA|SE|.)/, (start) => start.toLowerCase());
    const held = (value as Readonly<Record<string, unknown>>)[api] ?? (zero === '0' ? 0 : zero === '!' ? '' : null);
    return [go, shown(held, struct as Struct | undefined)] as const;
  });
  return Object.fromEntries(fields);
}

function shown(value: unknown, struct: Struct | undefined): unknown {
  if (struct === undefined || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map((item) => structOf(struct, item)) : structOf(struct, value);
}
