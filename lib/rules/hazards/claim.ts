import type { Api } from '../../api/types.js';
import { share } from '../../formats/percent.js';
import { allOf, type PodSpec } from '../../lifecycle/container.js';
import type { At } from './at.js';
import { on } from './on.js';
import { writableMounts } from './writable.js';

export const claim = on('PersistentVolumeClaimVolumeSource', {
  'claim-of-surge': {
    level: 'warning',
    says: 'A Deployment of one Pod that writes to a claim ends the old Pod before it starts the new one.',
    advice: 'Write `strategy: { type: Recreate }`, or run the Pod by a StatefulSet.',
    check({ claimName }, at) {
      const deployment = deploymentOf(at);
      if (deployment && (deployment.replicas ?? 1) === 1 && isSurging(deployment) && isWritten(at))
        at.tell(
          'claimName',
          `a rollout of the Deployment starts a new Pod beside the old one: both may write to '${claimName}', or the new one waits for ever, where it is ReadWriteOnce and held by another node`,
        );
    },
  },
});

export const emptyDir = on('StatefulSetSpec', {
  'data-in-empty-dir': {
    level: 'warning',
    says: 'The data of a StatefulSet stays when its Pod goes.',
    advice: 'Write `volumeClaimTemplates` with a claim of that name, instead of the emptyDir.',
    check({ volumeClaimTemplates = [], template }, at) {
      const { volumes = [], ...spec } = template?.spec ?? {};
      if (volumeClaimTemplates.length > 0 || volumes.some(isLasting)) return;
      volumes.forEach(({ name = '', emptyDir }, i) => {
        const path = emptyDir && !emptyDir.medium ? dataPathOf(name, spec) : undefined;
        if (path !== undefined)
          at.tell(
            `template.spec.volumes[${i}].emptyDir`,
            `what is written to ${path} is gone with the Pod: the next one of the StatefulSet has its name, and not its data`,
          );
      });
    },
  },
});

const deploymentOf = (at: At): Api<'DeploymentSpec'> | undefined => at.nearest('DeploymentSpec');

/** Whether a new Pod starts before the old one has ended. */
const isSurging = ({ strategy: { type, rollingUpdate } = {} }: Api<'DeploymentSpec'>): boolean =>
  type !== 'Recreate' && share(rollingUpdate?.maxSurge ?? '25%').size > 0;

/** Whether anyone writes to a volume. */
function isWritten({ node, view }: At): boolean {
  const { name, persistentVolumeClaim } = (node.parent?.value ?? {}) as Api<'Volume'>;
  return !persistentVolumeClaim?.readOnly && mountsOf(name ?? '', view.spec).length > 0;
}

const mountsOf = (volume: string, spec: PodSpec): readonly Api<'VolumeMount'>[] =>
  allOf(spec).flatMap((container) => writableMounts(container, volume));

/** Where containers keep data in a volume. */
const dataPathOf = (volume: string, spec: PodSpec): string | undefined =>
  mountsOf(volume, spec).find(({ mountPath = '' }) => DATA.test(mountPath))?.mountPath;
const DATA = /^\/var\/lib\/|\/(?:[\w.]+[-_])?data(?:\/|$)/;

/** Whether a volume is neither empty at first nor made of what the cluster knows. */
const isLasting = ({ name: _, ...source }: Api<'Volume'>): boolean => Object.keys(source).some((kind) => !PASSING.has(kind));
const PASSING: ReadonlySet<string> = new Set(['emptyDir', 'configMap', 'secret', 'projected', 'downwardAPI', 'image']);
