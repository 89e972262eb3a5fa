import { NEWEST } from '../../api/kubernetes.js';
import { read } from '../../engine/read.js';
import type { Hazard } from '../hazards/hazard.js';
import { serverAt } from '../server.js';
import type { GateDrop } from './dropped.js';
import { gates } from './gate.js';

/**
 * What a manifest asks of Kubernetes 1.`minor` that will not be there, though the server accepts it: of a server with default gates. The manifest is only
 * read.
 */
export const drops = (manifest: { readonly kind?: unknown }, minor = NEWEST): readonly Hazard[] =>
  read(manifest, serverAt(minor)).drops.map((drop) => gateOff(drop, minor));

/** What happens to something that is dropped, and what to write instead. */
export function gateOff({ gate: { name, until }, kind, field, place }: GateDrop, minor: number): Hazard {
  const since = until < NEWEST ? `, or use Kubernetes 1.${until + 1}, which has it on` : '';
  return {
    rule: idOf(kind, field),
    level: 'error',
    field: place,
    text: `The feature gate ${name} is off by default in Kubernetes 1.${minor}: the server drops this without a word, and it will not be there`,
    advice: `Leave it out, turn on ${name} in the cluster${since}.`,
  };
}

const idOf = (kind: string, field: string): string => `${kind}/gate-off/${field}`;

/** The id of everything that can be dropped. */
export const dropIds = (): readonly string[] =>
  gates.flatMap(({ fields, takes }) =>
    Object.entries(fields).flatMap(([kind, names]) =>
      names.flatMap((name) => (takes === 'volume' ? [idOf(kind, name), idOf('VolumeMount', name)] : [idOf(kind, name)])),
    ),
  );
