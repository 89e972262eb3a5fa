/** A validator whose tests have useful inputs, and the Go code that records its argument. */
export interface RecordingCall {
  readonly validator: string;
  record(argument: string): string;
}

/** The validators of parts of Pods. */
const POD_VALIDATORS = [
  'ValidatePodSpec',
  'ValidatePodCreate',
  'ValidatePodTemplateSpec',
  'ValidateVolumes',
  'ValidateVolumeMounts',
  'validateContainers',
  'validateContainerPorts',
  'ValidateEnv',
  'ValidateEnvFrom',
  'validateProbe',
  'validateLifecycle',
  'ValidateSecurityContext',
  'ValidateContainerResourceRequirements',
  'validatePodDNSConfig',
  'validateAffinity',
  'ValidateTolerations',
  'validateTopologySpreadConstraints',
];

/** The validators of objects of other kinds, by API group. */
const OBJECT_VALIDATORS: Readonly<Record<string, readonly string[]>> = {
  autoscaling: ['ValidateHorizontalPodAutoscaler'],
  core: [
    'validateService',
    'ValidateConfigMap',
    'ValidateSecret',
    'ValidateServiceAccount',
    'ValidateNamespace',
    'ValidateLimitRange',
    'ValidateResourceQuota',
    'ValidatePersistentVolumeClaim',
  ],
  networking: ['validateIngress', 'ValidateNetworkPolicy'],
  node: ['ValidateRuntimeClass'],
  policy: ['ValidatePodDisruptionBudget'],
  rbac: [
    'ValidateRole',
    'ValidateClusterRole',
    'ValidateRoleBinding',
    'ValidateClusterRoleBinding',
  ],
  scheduling: ['ValidatePriorityClass'],
  storage: ['ValidateStorageClass'],
};

const podCalls: readonly RecordingCall[] = [
  ...POD_VALIDATORS.map((validator) => ({
    validator,
    record: (argument: string) => `record(${argument})`,
  })),
  {
    validator: 'validateInitContainers',
    // Lists of init containers have the type of other lists of containers.
    record: (argument) => `record(initContainers(${argument}))`,
  },
];

/** The calls to add to the validators of each API group. */
export const recordingCalls: Readonly<Record<string, readonly RecordingCall[]>> =
  Object.fromEntries(
    Object.entries(OBJECT_VALIDATORS).map(([group, validators]) => [
      group,
      [
        ...(group === 'core' ? podCalls : []),
        ...validators.map((validator) => ({
          validator,
          record: (argument: string) => `recordObject(${argument})`,
        })),
      ],
    ]),
  );
