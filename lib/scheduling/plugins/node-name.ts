import { unresolvable } from '../refusal.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeName';

export const nodeName: Plugin = ({ pod }) => {
  const { nodeName = '' } = pod.spec;
  if (nodeName === '') return undefined;
  return {
    plugin,
    onlyNodes: new Set([nodeName]),
    filter: ({ name }) =>
      name === nodeName
        ? undefined
        : unresolvable(plugin, "node(s) didn't match the requested node name"),
  };
};
