import { type ApiPodSpec, allContainersOf } from '../../lifecycle/pod-containers.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { isEmptyDirVolume } from '../context/pod-view.js';

const volumeSourceHazards = defineRules('hazard', 'Volume', {
  'has-source': {
    severity: 'warning',
    description: 'A volume has a source.',
    remediation: 'Indent the source one level deeper than `name`, or write `emptyDir: {}`.',
    check(value, context) {
      if (value.emptyDir === undefined && isEmptyDirVolume(context.node) && !context.node.isSkipped)
        context.report(
          [],
          'without a source, the volume is an emptyDir: it is empty at first and deleted with ' +
            'the Pod',
        );
    },
  },
  'logs-bounded': {
    severity: 'warning',
    description: 'An emptyDir for logs has a `sizeLimit`.',
    remediation:
      'Write `sizeLimit`, such as `1Gi`: the kubelet evicts a Pod that writes more, before the ' +
      'disk of the node is full.',
    check({ emptyDir, name }, context) {
      if (
        !emptyDir ||
        emptyDir.sizeLimit !== undefined ||
        emptyDir.medium ||
        context.view.restartPolicy === 'Never'
      )
        return;
      if (context.view.cached(volumesForLogs, context.view.spec).has(name))
        context.report(
          'emptyDir',
          'the logs grow as long as the Pod runs, until the disk of the node is full and the ' +
            'kubelet evicts Pods',
        );
    },
  },
});

/** Returns the names of the volumes to which containers without a limit write logs. */
function volumesForLogs(spec: ApiPodSpec): ReadonlySet<string | undefined> {
  const names = new Set<string | undefined>();
  for (const { resources, volumeMounts = [] } of allContainersOf(spec)) {
    if (resources?.limits?.['ephemeral-storage'] !== undefined) continue;
    for (const { name, readOnly, mountPath } of volumeMounts)
      if (!readOnly && mountPath !== undefined && LOG_PATH.test(mountPath)) names.add(name);
  }
  return names;
}

const LOG_PATH = /\blogs?\b/;

const fileModeHazards = defineRules(
  'hazard',
  [
    'SecretVolumeSource',
    'ConfigMapVolumeSource',
    'DownwardAPIVolumeSource',
    'ProjectedVolumeSource',
    'KeyToPath',
    'DownwardAPIVolumeFile',
  ],
  {
    'mode-in-octal': {
      severity: 'warning',
      description: 'The mode of a file is an octal number.',
      remediation: 'Write `0o400`, or 256 in JSON, which has no octal numbers.',
      check(value, context) {
        const { defaultMode, mode }: { readonly defaultMode?: number; readonly mode?: number } =
          value;
        const bits = defaultMode ?? mode ?? 0;
        if (OCTAL_LOOKALIKES.has(bits))
          context.report(
            mode === undefined ? 'defaultMode' : 'mode',
            `${bits} in decimal is 0${bits.toString(8)} in octal`,
          );
      },
    },
  },
);

/**
 * Decimal numbers that look like octal modes and are unusual as modes. The server refuses larger
 * ones.
 */
const OCTAL_LOOKALIKES: ReadonlySet<number> = new Set([400, 440, 444, 500]);

const emptyDirHazards = defineRules('hazard', 'EmptyDirVolumeSource', {
  bounded: {
    severity: 'note',
    description: 'An emptyDir has a `sizeLimit`.',
    remediation:
      'Write `sizeLimit`, such as `1Gi`: the kubelet evicts a Pod that writes more, before the ' +
      'disk of the node is full.',
    check({ sizeLimit, medium }, context) {
      if (sizeLimit === undefined)
        context.report(
          [],
          medium === 'Memory'
            ? 'the volume may fill the memory of the Pod'
            : 'the volume may fill the disk of the node, which then evicts Pods',
        );
    },
  },
});

const hostPathHazards = defineRules('hazard', 'HostPathVolumeSource', {
  'docker-socket': {
    severity: 'warning',
    description: 'A Pod does not depend on Docker on its node.',
    remediation:
      'Use the socket of the container runtime of the nodes, such as ' +
      '`/run/containerd/containerd.sock`, or none.',
    check({ path }, context) {
      if (path && /^(?:\/var)?\/run\/docker\.sock$/.test(path))
        context.report(
          'path',
          'Kubernetes has not used Docker since 1.24, so most nodes have no such socket: the ' +
            'container may find an empty directory instead',
        );
    },
  },
});

export const volumeHazards: readonly PodRule[] = [
  volumeSourceHazards,
  fileModeHazards,
  emptyDirHazards,
  hostPathHazards,
].flat();
