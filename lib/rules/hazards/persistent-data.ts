import type { Api } from '../../api/api.js';
import { parseIntOrPercent } from '../../formats/int-or-percent.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';
import { type WritableMounts, writableMountsOf } from './writable-mounts.js';

export const sharedClaimHazards = defineRules('hazard', 'PersistentVolumeClaimVolumeSource', {
  'claim-of-surge': {
    severity: 'warning',
    description:
      'A Deployment of one Pod that writes to a claim stops the old Pod before it starts the ' +
      'new one.',
    remediation: 'Write `strategy: { type: Recreate }`, or use a StatefulSet.',
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
          'a rollout of the Deployment starts the new Pod while the old one runs: both write to ' +
            `'${claimName}', or, if the claim is ReadWriteOnce and attached to another node, the ` +
            'new Pod never starts',
        );
    },
  },
});

export const statefulDataHazards = defineRules('hazard', 'StatefulSetSpec', {
  'data-in-empty-dir': {
    severity: 'warning',
    description: 'The data of a StatefulSet is kept when its Pod is deleted.',
    remediation: 'Replace the emptyDir by a claim of the same name in `volumeClaimTemplates`.',
    check({ volumeClaimTemplates = [], template }, context) {
      const { volumes = [], ...spec } = template?.spec ?? {};
      if (volumeClaimTemplates.length > 0 || volumes.some(isPersistentVolume)) return;
      const dataPaths = dataPathsOf(writableMountsOf(spec));
      volumes.forEach(({ name = '', emptyDir }, i) => {
        const path = emptyDir && !emptyDir.medium ? dataPaths.get(name) : undefined;
        if (path !== undefined)
          context.report(
            ['template', 'spec', 'volumes', i, 'emptyDir'],
            `the data in ${path} is deleted with the Pod: the Pod that replaces it has the same ` +
              'name, but an empty volume',
          );
      });
    },
  },
});

const deploymentOf = (context: PodRuleContext): Api<'DeploymentSpec'> | undefined =>
  context.nearest('DeploymentSpec');

/** Whether a rollout starts a new Pod before the old one has stopped. */
const isSurging = ({ strategy }: Api<'DeploymentSpec'>): boolean =>
  strategy?.type !== 'Recreate' &&
  parseIntOrPercent(strategy?.rollingUpdate?.maxSurge ?? '25%').size > 0;

/** Whether a container can write to the volume. */
function isVolumeWritten({ node, view }: PodRuleContext): boolean {
  const { name, persistentVolumeClaim } = (node.parent?.value ?? {}) as Api<'Volume'>;
  return (
    !persistentVolumeClaim?.readOnly && view.cached(writableMountsOf, view.spec).has(name ?? '')
  );
}

/** Returns the path at which a container keeps data in a volume, by the name of the volume. */
const dataPathsOf = (all: WritableMounts): ReadonlyMap<string | undefined, string | undefined> =>
  new Map(
    [...all].map(([name, mounts]) => [
      name,
      mounts.find(({ mount: { mountPath = '' } }) => DATA_PATH.test(mountPath))?.mount.mountPath,
    ]),
  );
const DATA_PATH = /^\/var\/lib\/|\/(?:[\w.]+[-_])?data(?:\/|$)/;

/**
 * Whether a volume can hold data that outlives the Pod: it is neither an emptyDir nor made from
 * objects of the cluster.
 */
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
