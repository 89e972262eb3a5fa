/** What the types demand, and a server does without. */
export const LACKING: Readonly<Record<string, readonly string[]>> = {
  AzureFileVolumeSource: ['shareName'],
  HTTPHeader: ['value'],
  ISCSIVolumeSource: ['lun'],
  NodeSelector: ['nodeSelectorTerms'],
  PodCertificateProjection: ['keyType', 'signerName'],
  PodFailurePolicy: ['rules'],
  PodSpec: ['containers'],
  PreferredSchedulingTerm: ['preference', 'weight'],
  ScaleIOVolumeSource: ['secretRef'],
  SleepAction: ['seconds'],
  Sysctl: ['value'],
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
