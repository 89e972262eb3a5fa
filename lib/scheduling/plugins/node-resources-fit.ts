import { unresolvable, unschedulable } from '../refusal.js';
import { type ResourceShortage, resourceShortages } from '../resource-shortages.js';
import type { Plugin } from './plugin.js';

const plugin = 'NodeResourcesFit';

export const nodeResourcesFit: Plugin = ({ requests }) => ({
  plugin,
  filter: (node) => {
    const shortages = resourceShortages(requests, node);
    if (shortages.length === 0) return undefined;
    return (shortages.some(isUnresolvable) ? unresolvable : unschedulable)(
      plugin,
      ...shortages.map(reasonOf),
    );
  },
});

/** Whether the node would be too small without any Pods. */
const isUnresolvable = ({ resource, requested, capacity }: ResourceShortage): boolean =>
  resource !== 'pods' && requested > capacity;

const reasonOf = ({ resource }: ResourceShortage): string =>
  resource === 'pods' ? 'Too many pods' : `Insufficient ${resource}`;
