/**
 * The defaults of fields that do not depend on other fields, by type and field.
 *
 * Source: pkg/apis core/v1, apps/v1 and batch/v1, SetDefaults_ functions and `+default` markers.
 */
export const DEFAULT_VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  AzureDiskVolumeSource: {
    cachingMode: 'ReadWrite',
    fsType: 'ext4',
    kind: 'Shared',
    readOnly: false,
  },
  ConfigMapVolumeSource: { defaultMode: 0o644 },
  Container: {
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  },
  ContainerPort: { protocol: 'TCP' },
  CronJobSpec: {
    concurrencyPolicy: 'Allow',
    failedJobsHistoryLimit: 1,
    successfulJobsHistoryLimit: 3,
    suspend: false,
  },
  DaemonSetSpec: { revisionHistoryLimit: 10 },
  DeploymentSpec: { progressDeadlineSeconds: 600, replicas: 1, revisionHistoryLimit: 10 },
  DownwardAPIVolumeSource: { defaultMode: 0o644 },
  EphemeralContainer: {
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  },
  FileKeySelector: { optional: false },
  GRPCAction: { service: '' },
  HTTPGetAction: { path: '/', scheme: 'HTTP' },
  HostPathVolumeSource: { type: '' },
  ISCSIVolumeSource: { iscsiInterface: 'default' },
  ObjectFieldSelector: { apiVersion: 'v1' },
  PersistentVolumeClaimSpec: { volumeMode: 'Filesystem' },
  PersistentVolumeClaimStatus: { phase: 'Pending' },
  PodFailurePolicyOnPodConditionsPattern: { status: 'True' },
  PodSpec: {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  },
  Probe: { failureThreshold: 3, periodSeconds: 10, successThreshold: 1, timeoutSeconds: 1 },
  ProjectedVolumeSource: { defaultMode: 0o644 },
  RBDVolumeSource: { keyring: '/etc/ceph/keyring', pool: 'rbd', user: 'admin' },
  ReplicaSetSpec: { replicas: 1 },
  ReplicationControllerSpec: { replicas: 1 },
  ScaleIOVolumeSource: { fsType: 'xfs', storageMode: 'ThinProvisioned' },
  SecretVolumeSource: { defaultMode: 0o644 },
  ServiceAccountTokenProjection: { expirationSeconds: 3600 },
  StatefulSetPersistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
  StatefulSetSpec: {
    persistentVolumeClaimRetentionPolicy: {},
    podManagementPolicy: 'OrderedReady',
    replicas: 1,
    revisionHistoryLimit: 10,
  },
};
