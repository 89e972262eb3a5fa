import type { FormatCheck } from '../../formats/format-check.js';
import {
  dns1035Label,
  dnsLabel,
  dnsSubdomain,
  dnsSubdomainInBytes,
  generateNamePrefix,
} from '../../formats/name-formats.js';
import { pathSegment, pathSegmentPrefix } from '../../formats/path-segment.js';

/** The formats of names that are not DNS subdomains. */
const NAME_FORMATS: Readonly<Record<string, FormatCheck>> = {
  StatefulSet: dnsLabel,
  Namespace: dnsLabel,
  ReplicationController: dnsSubdomainInBytes,
  PodDisruptionBudget: pathSegment,
  ClusterRole: pathSegment,
  ClusterRoleBinding: pathSegment,
  Role: pathSegment,
  RoleBinding: pathSegment,
};

/** Returns the format of the names of a kind. */
export function nameFormatFor(kind: string, minor: number): FormatCheck {
  if (kind === 'Service') return minor < 36 ? dns1035Label : dnsLabel;
  return NAME_FORMATS[kind] ?? dnsSubdomain;
}

/** Returns the format of a prefix: Kubernetes appends characters to it. */
export const prefixFormatFor = (kind: string, minor: number): FormatCheck => {
  const format = nameFormatFor(kind, minor);
  if (format !== pathSegment) return generateNamePrefix(format);
  // Kubernetes checks the prefix of the name of a role or a binding as a name.
  return kind === 'PodDisruptionBudget' ? pathSegmentPrefix : format;
};
