import { unresolvable } from '../refusal.js';
import { hasUntoleratedTaint } from '../taints.js';
import type { Plugin } from './plugin.js';

const plugin = 'TaintToleration';

export const taintToleration: Plugin = ({ pod }) => {
  const { tolerations = [] } = pod.spec;
  return {
    plugin,
    filter: ({ taints }) =>
      hasUntoleratedTaint(taints, tolerations)
        ? unresolvable(plugin, 'node(s) had untolerated taint(s)')
        : undefined,
  };
};
