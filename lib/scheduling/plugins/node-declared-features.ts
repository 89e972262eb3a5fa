import type { PodSpec } from '../../cluster/objects/pod-shape.js';
import { unresolvable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeDeclaredFeatures';

export const nodeDeclaredFeatures: Plugin = ({ pod }) => {
  const required = requiredFeaturesOf(pod.spec);
  if (required.length === 0) return undefined;
  return {
    plugin,
    filter: ({ node }) =>
      required.every((feature) => node.status.declaredFeatures?.includes(feature))
        ? undefined
        : unresolvable(plugin, "node(s) didn't match Pod's required features"),
  };
};

/** Source: component-helpers/nodedeclaredfeatures. */
function requiredFeaturesOf(spec: PodSpec): readonly string[] {
  const { containers, initContainers = [], hostNetwork, hostUsers } = spec;
  const all = [...initContainers, ...containers];
  const restartsAll = all.some(({ restartPolicyRules = [] }) =>
    restartPolicyRules.some(({ action }) => action === 'RestartAllContainers'),
  );
  const hasBindMountOptions = all.some(({ volumeMounts = [] }) =>
    volumeMounts.some(({ bindMountOptions = [] }) => bindMountOptions.length > 0),
  );
  return [
    ...(restartsAll ? ['RestartAllContainersOnContainerExits'] : []),
    ...(hostNetwork === true && hostUsers === false ? ['UserNamespacesHostNetworkSupport'] : []),
    ...(hasBindMountOptions ? ['VolumeBindMountOptions'] : []),
  ];
}
