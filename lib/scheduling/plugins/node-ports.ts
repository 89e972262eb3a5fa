import { unschedulable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodePorts';

export const nodePorts: Plugin = (pod) => {
  if (pod.hostPorts.length === 0) return undefined;
  return {
    plugin,
    filter: ({ hostPorts }) =>
      pod.hostPorts.some((port) => hostPorts.isUsed(port))
        ? unschedulable(plugin, "node(s) didn't have free ports for the requested pod ports")
        : undefined,
  };
};
