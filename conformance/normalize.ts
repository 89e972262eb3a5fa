import type { Manifest } from './inputs/manifest.js';

const UID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The suffix that a server generates for a name, and the one that we print instead. */
const RANDOM_SUFFIX = /([bcdfghjklmnpqrstvwxz2456789]{5}|xxxxx)(?=\\?")/g;

/**
 * A message without the parts that differ each time: UIDs, generated suffixes of names, and node
 * ports that a cluster allocates.
 */
export function normalizeMessage({ kind, metadata, spec }: Manifest, message: string): string {
  const { name, generateName } = (metadata ?? {}) as {
    readonly name?: unknown;
    readonly generateName?: unknown;
  };
  const text = message.replace(UID, 'uid');
  if (kind === 'Service' && isAllocatedPort(spec, text)) return 'Duplicate value';
  return generateName && !name ? text.replace(RANDOM_SUFFIX, '<random>') : text;
}

/** Whether a message names a port twice that is not in the manifest. */
function isAllocatedPort(spec: unknown, message: string): boolean {
  const number = /^Duplicate value: (\d+)$/.exec(message)?.[1];
  return number !== undefined && !JSON.stringify(spec).includes(`"nodePort":${number}`);
}

/**
 * A field without an index that differs each time. The server adds a volume for each claim template
 * of a StatefulSet, before the others, in random order.
 */
export function normalizeField({ kind, spec }: Manifest, field: string): string {
  const { volumeClaimTemplates: templates } = (spec ?? {}) as {
    readonly volumeClaimTemplates?: unknown;
  };
  if (kind !== 'StatefulSet' || !Array.isArray(templates)) return field;
  const names = new Set(templates.map((each) => each?.metadata?.name ?? ''));
  return field.replace(/^(spec\.template\.spec\.volumes)\[(\d+)\]/, (path, list, i) =>
    i < names.size ? `${list}[of a claim]` : path,
  );
}
