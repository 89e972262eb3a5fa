import type { KubernetesVersion } from '../../lib/api/kubernetes.js';
import { gates } from '../../lib/rules/dropped/gate.js';
import { serverAt } from '../../lib/rules/server.js';
import { KUBERNETES } from './versions.js';

/** A field behind a gate that is off by default in some versions, of which a rule of its own tells. */
export interface Gated {
  readonly id: string;
  readonly on: string;
  readonly gate: string;
  /** The versions that have the field, and drop it. */
  readonly versions: readonly KubernetesVersion[];
}

export const gated: readonly Gated[] = gates.flatMap(({ name: gate, until, takes, fields }) =>
  Object.entries(fields).flatMap(([kind, names]) =>
    names.flatMap((field) => {
      const isThere = (minor: number): boolean => serverAt(minor).types.get(kind)?.fields.has(field) === true;
      const versions = KUBERNETES.filter(([, minor]) => minor <= until && isThere(minor)).map(([version]) => version);
      // A volume is dropped with its mounts.
      return [kind, ...(takes === 'volume' ? ['VolumeMount'] : [])].map((on) => ({ id: `${on}/gate-off/${field}`, on, gate, versions }));
    }),
  ),
);
