/** What the types demand of each type of the API, whether or not a server does without. */
// biome-ignore format: a type a line
export const LACKING: Readonly<Record<string, readonly string[]>> = {
  AWSElasticBlockStoreVolumeSource: ['volumeID'],
  AppArmorProfile: ['type'],
  AzureDiskVolumeSource: ['diskName', 'diskURI'],
  AzureFileVolumeSource: ['secretName', 'shareName'],
  CSIVolumeSource: ['driver'],
  CephFSVolumeSource: ['monitors'],
  CinderVolumeSource: ['volumeID'],
  ClusterTrustBundleProjection: ['path'],
  ConfigMapEnvSource: ['name'],
  ConfigMapKeySelector: ['name', 'key'],
  ConfigMapVolumeSource: ['name'],
  ContainerPort: ['containerPort'],
  ContainerResizePolicy: ['resourceName', 'restartPolicy'],
  ContainerRestartRule: ['exitCodes', 'action'],
  ContainerRestartRuleOnExitCodes: ['operator'],
  DownwardAPIVolumeFile: ['path'],
  EnvVar: ['name'],
  EphemeralVolumeSource: ['volumeClaimTemplate'],
  ExecAction: ['command'],
  FileKeySelector: ['volumeName', 'path', 'key'],
  FlexVolumeSource: ['driver'],
  GCEPersistentDiskVolumeSource: ['pdName'],
  GRPCAction: ['port'],
  GitRepoVolumeSource: ['repository'],
  GlusterfsVolumeSource: ['endpoints', 'path'],
  HTTPGetAction: ['port'],
  HTTPHeader: ['name', 'value'],
  HostAlias: ['ip'],
  HostPathVolumeSource: ['path'],
  ISCSIVolumeSource: ['iqn', 'lun', 'targetPortal'],
  ImageVolumeSource: ['reference'],
  KeyToPath: ['key', 'path'],
  LabelSelectorRequirement: ['key', 'operator'],
  NFSVolumeSource: ['path', 'server'],
  NodeSelector: ['nodeSelectorTerms'],
  NodeSelectorRequirement: ['key', 'operator'],
  ObjectFieldSelector: ['fieldPath'],
  PersistentVolumeClaimTemplate: ['spec'],
  PersistentVolumeClaimVolumeSource: ['claimName'],
  PhotonPersistentDiskVolumeSource: ['pdID'],
  PodAffinityTerm: ['topologyKey'],
  PodCertificateProjection: ['keyType', 'signerName'],
  PodFailurePolicy: ['rules'],
  PodFailurePolicyOnExitCodesRequirement: ['operator', 'values'],
  PodFailurePolicyOnPodConditionsPattern: ['type'],
  PodOS: ['name'],
  PodSpec: ['containers'],
  PortworxVolumeSource: ['volumeID'],
  PreferredSchedulingTerm: ['preference', 'weight'],
  QuobyteVolumeSource: ['registry', 'volume'],
  RBDVolumeSource: ['image', 'monitors'],
  ResourceFieldSelector: ['resource'],
  ScaleIOVolumeSource: ['gateway', 'secretRef', 'system'],
  SeccompProfile: ['type'],
  SecretEnvSource: ['name'],
  SecretKeySelector: ['name', 'key'],
  SecretVolumeSource: ['secretName'],
  ServiceAccountTokenProjection: ['path'],
  SleepAction: ['seconds'],
  SuccessPolicy: ['rules'],
  Sysctl: ['name', 'value'],
  TCPSocketAction: ['port'],
  TopologySpreadConstraint: ['maxSkew', 'topologyKey', 'whenUnsatisfiable'],
  TypedLocalObjectReference: ['kind', 'name'],
  TypedObjectReference: ['kind', 'name'],
  VolumeDevice: ['devicePath', 'name'],
  VolumeMount: ['mountPath', 'name'],
  VsphereVirtualDiskVolumeSource: ['volumePath'],
  WeightedPodAffinityTerm: ['podAffinityTerm', 'weight'],
};

/** What the types take for a word, where a server takes any. */
const WORDS: Readonly<Record<string, RegExp>> = {
  'EmptyDirVolumeSource.medium': /^(?:|Memory|HugePages(?:-.*)?)$/s,
  'HostPathVolumeSource.type': /^/,
  'GRPCAction.mode': /^(?:Plaintext|TLS)$/,
  'HTTPGetAction.protocol': /^HTTP[12]$/,
  'Lifecycle.stopSignal':
    /^SIG(?:ABRT|ALRM|BUS|CHLD|CLD|CONT|FPE|HUP|ILL|INT|IO|IOT|KILL|PIPE|POLL|PROF|PWR|QUIT|RTMAX(?:-(?:\d|1[0-4]))?|RTMIN(?:\+(?:\d|1[0-5]))?|SEGV|STKFLT|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|URG|USR[12]|VTALRM|WINCH|XCPU|XFSZ)$/,
  // A server makes of `spec.host` what it is called today.
  'ObjectFieldSelector.fieldPath': /^(?!spec\.host$)/,
  'VolumeMount.bindMountOptions': /^no(?:exec|dev|suid)$/,
};

/** Fields of a word of the types, for which a server takes '' as if nothing were written. */
const DEFAULTED: ReadonlySet<string> = new Set(
  (
    'action cachingMode completionMode concurrencyPolicy dnsPolicy effect fieldPath fsGroupChangePolicy imagePullPolicy keyType kind mountPropagation ' +
    'nodeAffinityPolicy nodeTaintsPolicy operator podManagementPolicy podReplacementPolicy preemptionPolicy procMount protocol pullPolicy ' +
    'recursiveReadOnly resource resourceName restartPolicy scheme seLinuxChangePolicy status supplementalGroupsPolicy terminationMessagePolicy type ' +
    'volumeMode whenDeleted whenScaled whenUnsatisfiable'
  ).split(' '),
);

/** Whether the types take a text of a field. */
export function isWord(type: string, field: string, text: string): boolean {
  const words = WORDS[`${type}.${field}`];
  return words === undefined ? text !== '' || !DEFAULTED.has(field) : words.test(text);
}
