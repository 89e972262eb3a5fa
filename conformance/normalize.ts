import type { Manifest } from './inputs/manifest.js';

const UID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/**
 * The end that a server gives to a name, in the letters that it takes; and the one that we say in
 * its place.
 */
const RANDOM_SUFFIX = /([bcdfghjklmnpqrstvwxz2456789]{5}|xxxxx)(?=\\?")/g;

/**
 * A sentence without what is another one each time: a UID, and the end of a name that the server
 * completes.
 */
export function normalizeMessage({ metadata }: Manifest, sentence: string): string {
  const { name, generateName } = (metadata ?? {}) as {
    readonly name?: unknown;
    readonly generateName?: unknown;
  };
  const said = sentence.replace(UID, 'uid');
  return generateName && !name ? said.replace(RANDOM_SUFFIX, '<random>') : said;
}

/**
 * A field without what is another one each time: a StatefulSet's server makes a volume of each
 * claim template, and puts them before the others in no order that lasts.
 */
export function normalizeField({ kind, spec }: Manifest, field: string): string {
  const { volumeClaimTemplates: templates } = (spec ?? {}) as {
    readonly volumeClaimTemplates?: unknown;
  };
  if (kind !== 'StatefulSet' || !Array.isArray(templates)) return field;
  const names = new Set(templates.map((each) => each?.metadata?.name ?? ''));
  return field.replace(/^(spec\.template\.spec\.volumes)\[(\d+)\]/, (place, list, i) =>
    i < names.size ? `${list}[of a claim]` : place,
  );
}
