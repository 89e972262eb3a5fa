import type { Kind } from '../../api/api.js';
import { NEWEST_MINOR } from '../../api/kubernetes-version.js';

/**
 * The structs that Kubernetes prints as a whole: the fields of Go in the order of Go. `!` marks a
 * field that is printed as an empty string if absent, `0` a number, and `:` a struct.
 */
const GO_STRUCTS = {
  SeccompProfile: 'Type! LocalhostProfile OCI:SecurityProfileOCI',
  SecurityProfileOCI: 'Ref! BaseProfile:SecurityProfileOCIBase',
  SecurityProfileOCIBase: 'Type! LocalhostProfile',
  AppArmorProfile: 'Type! LocalhostProfile',
  Capabilities: 'Add Drop',
  SELinuxOptions: 'User! Role! Type! Level!',
  WindowsSecurityContextOptions:
    'GMSACredentialSpecName GMSACredentialSpec RunAsUserName HostProcess',
  SecurityContext:
    'Capabilities:Capabilities Privileged SELinuxOptions:SELinuxOptions ' +
    'WindowsOptions:WindowsSecurityContextOptions RunAsUser RunAsGroup ' +
    'RunAsNonRoot ReadOnlyRootFilesystem AllowPrivilegeEscalation ProcMount ' +
    'SeccompProfile:SeccompProfile AppArmorProfile:AppArmorProfile',
  ClusterTrustBundleProjection: 'Name SignerName LabelSelector Optional Path! User',
  PodResourceClaim: 'Name! ResourceClaimName ResourceClaimTemplateName',
  RollingUpdateDeployment: 'MaxUnavailable0 MaxSurge0',
  DeploymentStrategy: 'Type! RollingUpdate:RollingUpdateDeployment',
  DaemonSetUpdateStrategy: 'Type! RollingUpdate:RollingUpdateDeployment',
  RollingUpdateStatefulSetStrategy: 'Partition0 MaxUnavailable',
  StatefulSetUpdateStrategy: 'Type! RollingUpdate:RollingUpdateStatefulSetStrategy',
  ServicePort: 'Name! Protocol! AppProtocol Port0 TargetPort0 NodePort0',
  PodDisruptionBudgetSpec: 'MinAvailable Selector MaxUnavailable UnhealthyPodEvictionPolicy',
  SuccessPolicyRule: 'SucceededIndexes SucceededCount',
  SuccessPolicy: 'Rules:SuccessPolicyRule',
  ScopedResourceSelectorRequirement: 'ScopeName! Operator! Values',
  ScopeSelector: 'MatchExpressions:ScopedResourceSelectorRequirement',
  Toleration: 'Key! Operator! Value! Effect! TolerationSeconds',
} satisfies Readonly<Partial<Record<Kind, string>>>;
/** The first minor version of the fields that not all versions have. */
const FIRST_MINORS: Readonly<Record<string, number>> = { OCI: 38 };
type GoStructKind = keyof typeof GO_STRUCTS;

/**
 * Converts a value to the Go struct that Kubernetes prints: with the names of Go, and with all
 * fields.
 */
export function toGoStruct(kind: GoStructKind, value: object, minor = NEWEST_MINOR): object {
  const fields = GO_STRUCTS[kind].split(' ').flatMap((field) => {
    const [, go = '', zero, struct] = /^(\w+?)([!0])?(?::(\w+))?$/.exec(field) ?? [];
    if ((FIRST_MINORS[go] ?? 0) > minor) return [];
    const api = go.replace(/^(GMSA|SE|OCI|.)/, (start) => start.toLowerCase());
    const fieldValue =
      (value as Readonly<Record<string, unknown>>)[api] ??
      (zero === '0' ? 0 : zero === '!' ? '' : null);
    return [[go, toGoValue(fieldValue, struct as GoStructKind | undefined, minor)] as const];
  });
  return Object.fromEntries(fields);
}

function toGoValue(value: unknown, struct: GoStructKind | undefined, minor: number): unknown {
  if (struct === undefined || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map((item) => toGoStruct(struct, item, minor))
    : toGoStruct(struct, value, minor);
}
