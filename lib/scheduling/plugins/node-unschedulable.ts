import { unresolvable } from '../refusal.js';
import { isTolerated } from '../taints.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeUnschedulable';
const UNSCHEDULABLE = {
  key: 'node.kubernetes.io/unschedulable',
  value: '',
  effect: 'NoSchedule',
};

export const nodeUnschedulable: Plugin = ({ pod }) => {
  if (isTolerated(UNSCHEDULABLE, pod.spec.tolerations ?? [])) return undefined;
  return {
    plugin,
    filter: ({ node }) =>
      node.spec.unschedulable === true
        ? unresolvable(plugin, 'node(s) were unschedulable')
        : undefined,
  };
};
