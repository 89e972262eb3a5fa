/** What the types demand, and a server does without. */
export const LACKING: Readonly<Record<string, readonly string[]>> = {
  HTTPHeader: ['value'],
  ISCSIVolumeSource: ['lun'],
  OwnerReference: ['apiVersion', 'kind', 'name', 'uid'],
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
export const WORDS: Readonly<Record<string, RegExp>> = {
  'EmptyDirVolumeSource.medium': /^(?:|Memory|HugePages(?:-[^]*)?)$/,
  'GRPCAction.mode': /^(?:Plaintext|TLS)$/,
  'HTTPGetAction.protocol': /^HTTP[12]$/,
  'Lifecycle.stopSignal': /^SIG(?:ABRT|ALRM|BUS|CHLD|CLD|CONT|FPE|HUP|ILL|INT|IO|IOT|KILL|PIPE|POLL|PROF|PWR|QUIT|RTMAX(?:-(?:\d|1[0-4]))?|RTMIN(?:\+(?:\d|1[0-5]))?|SEGV|STKFLT|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|URG|USR[12]|VTALRM|WINCH|XCPU|XFSZ)$/,
  // A server makes of `spec.host` what it is called today.
  'ObjectFieldSelector.fieldPath': /^(?!spec\.host$)/,
  'VolumeMount.bindMountOptions': /^no(?:exec|dev|suid)$/,
};
