import { AMOUNTS } from './amounts.js';
import type { Grammar } from './grammar.js';
import { NAMES } from './names.js';

/** Near-misses of every text format of Kubernetes. */
export const FORMATS = { ...NAMES, ...AMOUNTS };
export type FormatName = keyof typeof FORMATS;

/** The formats of fields, by field name or by type and field name. */
const FIELDS: Readonly<Record<string, FormatName>> = {
  name: 'dnsLabel',
  'ContainerPort.name': 'portName',
  'EnvVar.name': 'envName',
  'HTTPHeader.name': 'header',
  'Sysctl.name': 'sysctl',
  'ObjectMeta.name': 'dnsSubdomain',
  generateName: 'dnsSubdomain',
  namespace: 'dnsLabel',
  finalizers: 'qualifiedName',
  key: 'qualifiedName',
  'ConfigMapKeySelector.key': 'configKey',
  'SecretKeySelector.key': 'configKey',
  'FileKeySelector.key': 'envName',
  prefix: 'envName',
  values: 'labelValue',
  value: 'labelValue',
  topologyKey: 'qualifiedName',
  matchLabelKeys: 'qualifiedName',
  mismatchLabelKeys: 'qualifiedName',
  conditionType: 'qualifiedName',
  namespaces: 'dnsLabel',
  hostname: 'dnsLabel',
  hostnameOverride: 'dnsSubdomain',
  subdomain: 'dnsLabel',
  nodeName: 'dnsSubdomain',
  serviceAccountName: 'dnsSubdomain',
  priorityClassName: 'dnsSubdomain',
  runtimeClassName: 'dnsSubdomain',
  storageClassName: 'dnsSubdomain',
  resourceClaimName: 'dnsSubdomain',
  gmsaCredentialSpecName: 'dnsSubdomain',
  apiGroup: 'dnsSubdomain',
  driver: 'dnsSubdomain',
  searches: 'dnsSubdomain',
  hostnames: 'dnsSubdomain',
  nameservers: 'ip',
  ip: 'ip',
  hostIP: 'ip',
  clusterIP: 'ip',
  clusterIPs: 'ip',
  externalIPs: 'ip',
  loadBalancerIP: 'ip',
  loadBalancerSourceRanges: 'cidr',
  cidr: 'cidr',
  except: 'cidr',
  'IngressRule.host': 'dnsSubdomain',
  hosts: 'dnsSubdomain',
  externalName: 'dnsSubdomain',
  ingressClassName: 'dnsSubdomain',
  secretName: 'dnsSubdomain',
  appProtocol: 'qualifiedName',
  loadBalancerClass: 'qualifiedName',
  'HTTPIngressPath.path': 'path',
  targetPort: 'portName',
  host: 'ip',
  path: 'path',
  subPath: 'path',
  subPathExpr: 'path',
  mountPath: 'path',
  devicePath: 'path',
  localhostProfile: 'path',
  directory: 'path',
  keyPath: 'path',
  fieldPath: 'fieldPath',
  resource: 'resourceField',
  resourceName: 'resource',
  schedule: 'schedule',
  timeZone: 'timeZone',
  succeededIndexes: 'indexes',
  managedBy: 'domainPath',
  signerName: 'signer',
  image: 'image',
  iqn: 'iqn',
  initiatorName: 'iqn',
  registry: 'registry',
  runAsUserName: 'windowsUser',
  maxUnavailable: 'percent',
  maxSurge: 'percent',
  port: 'portName',
  divisor: 'quantity',
  sizeLimit: 'quantity',
  creationTimestamp: 'time',
};

/** Returns the grammar of a field's near-misses, or `undefined` if the field has no format. */
export function formatOf(type: string, field: string): Grammar | undefined {
  const name = FIELDS[`${type}.${field}`] ?? FIELDS[field];
  return name && FORMATS[name];
}

/** The formats of the keys of maps. */
export const KEYS: readonly Grammar[] = [NAMES.qualifiedName, NAMES.resource, NAMES.labelValue];
