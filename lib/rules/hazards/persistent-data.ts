import type { Api } from '../../api/api.js';
import { parseIntOrPercent } from '../../formats/int-or-percent.js';
import { type ApiPodSpec, allContainersOf } from '../../lifecycle/pod-containers.js';
import { defineHazardRules } from './define-hazard-rules.js';
import type { HazardContext } from './hazard-context.js';
import { writableMounts } from './writable-mounts.js';

export const sharedClaimHazards = defineHazardRules('PersistentVolumeClaimVolumeSource', {
  'claim-of-surge': {
    severity: 'warning',
    description:
      'A Deployment of one Pod that writes to a claim ends the old Pod before it starts the ' +
      'new one.',
    remediation: 'Write `strategy: { type: Recreate }`, or run the Pod by a StatefulSet.',
    check({ claimName }, context) {
      const deployment = deploymentOf(context);
      if (
        deployment &&
        (deployment.replicas ?? 1) === 1 &&
        isSurging(deployment) &&
        isVolumeWritten(context)
      )
        context.report(
          'claimName',
          `a rollout of the Deployment starts a new Pod beside the old one: both may write to '${claimName}', or the new one waits for ever, where it is ReadWriteOnce and held by another node`,
        );
    },
  },
});

export const statefulDataHazards = defineHazardRules('StatefulSetSpec', {
  'data-in-empty-dir': {
    severity: 'warning',
    description: 'The data of a StatefulSet stays when its Pod goes.',
    remediation: 'Write `volumeClaimTemplates` with a claim of that name, instead of the emptyDir.',
    check({ volumeClaimTemplates = [], template }, context) {
      const { volumes = [], ...spec } = template?.spec ?? {};
      if (volumeClaimTemplates.length > 0 || volumes.some(isPersistentVolume)) return;
      volumes.forEach(({ name = '', emptyDir }, i) => {
        const path = emptyDir && !emptyDir.medium ? dataMountPathOf(name, spec) : undefined;
        if (path !== undefined)
          context.report(
            `template.spec.volumes[${i}].emptyDir`,
            `what is written to ${path} is gone with the Pod: the next one of the StatefulSet has its name, and not its data`,
          );
      });
    },
  },
});

const deploymentOf = (context: HazardContext): Api<'DeploymentSpec'> | undefined =>
  context.nearest('DeploymentSpec');

/** Whether a new Pod starts before the old one has ended. */
const isSurging = ({ strategy: { type, rollingUpdate } = {} }: Api<'DeploymentSpec'>): boolean =>
  type !== 'Recreate' && parseIntOrPercent(rollingUpdate?.maxSurge ?? '25%').size > 0;

/** Whether anyone writes to a volume. */
function isVolumeWritten({ node, view }: HazardContext): boolean {
  const { name, persistentVolumeClaim } = (node.parent?.value ?? {}) as Api<'Volume'>;
  return !persistentVolumeClaim?.readOnly && mountsOf(name ?? '', view.spec).length > 0;
}

const mountsOf = (volume: string, spec: ApiPodSpec): readonly Api<'VolumeMount'>[] =>
  allContainersOf(spec).flatMap((container) => writableMounts(container, volume));

/** Where containers keep data in a volume. */
const dataMountPathOf = (volume: string, spec: ApiPodSpec): string | undefined =>
  mountsOf(volume, spec).find(({ mountPath = '' }) => DATA_PATH.test(mountPath))?.mountPath;
const DATA_PATH = /^\/var\/lib\/|\/(?:[\w.]+[-_])?data(?:\/|$)/;

/** Whether a volume is neither empty at first nor made of what the cluster knows. */
const isPersistentVolume = ({ name: _, ...source }: Api<'Volume'>): boolean =>
  Object.keys(source).some((kind) => !NON_PERSISTENT_SOURCES.has(kind));
const NON_PERSISTENT_SOURCES: ReadonlySet<string> = new Set([
  'emptyDir',
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'image',
]);
