import type { Finding } from '../../lib/engine/finding.js';
import { judge } from '../../lib/rules/judge.js';
import { checks } from '../../lib/rules/standards/book.js';
import type { Manifest } from '../inputs/kinds.js';
import { forbiddenAt } from './forbidden.js';
import { type AnyRule, everyRule } from './rules.js';
import { KUBERNETES, NEWEST_VERSION, STANDARDS } from './versions.js';
import { type Written, writtenIn } from './written.js';

/** Which rules a manifest makes speak, and which it leaves silent though what they judge is there. */
export interface Touches {
  /** What is said: by which rule, in which way, at which minors. */
  readonly spoken: ReadonlySet<string>;
  /** What is not said. */
  readonly silent: ReadonlySet<string>;
}

/** Whatever it touches. */
export const thingsOf = ({ spoken, silent }: Touches): readonly string[] => [...spoken, ...silent];

/** What has been seen of many manifests. */
export interface Seen {
  /** The fields of which each rule speaks: a manifest that has such a field and no fault is near to one that has. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the standards say of manifests that are accepted. Only what no such manifest shows is worth to be seen in others. */
  readonly standards: ReadonlySet<string>;
}

/** No Pod is created with ephemeral containers: what is wrong in them is seen beside that. */
const ALWAYS = 'PodSpec/ephemeral-containers';
export const isRight = (refused: readonly Finding[]): boolean => refused.every(({ rule }) => rule === ALWAYS);

export function touchesOf(manifest: Manifest, seen: Seen): Touches {
  const spoken = new Set<string>();
  const silent = new Set<string>();
  const written = writtenIn(manifest);
  let refusedByNewest = false;
  for (const [version, minor] of KUBERNETES) {
    const { refused, warned, hazards } = judge(manifest, { kubernetes: version });
    refusedByNewest = refused.length > 0;
    for (const each of refused) for (const key of refusalKeys(each, manifest.kind)) spoken.add(key).add(`${version} ${each.rule}`);
    // Beside a fault, much is not looked at.
    if (!isRight(refused)) continue;
    for (const { rule, text } of warned) spoken.add(`${version} ${rule}`).add(`${rule} ${shapeOf(text.replace(/^[^ ]*: /, ''))}`);
    for (const { rule } of hazards) spoken.add(`${version} ${rule}`);
    const said = new Set([...refused, ...warned, ...hazards].map(({ rule }) => rule));
    for (const rule of everyRule)
      if (rule.livesAt(minor) && !said.has(rule.id)) for (const key of silenceKeys(rule, version, written, seen)) silent.add(key);
  }
  if (!spoken.has(`${NEWEST_VERSION} decode/type`))
    for (const [thing, isSpoken] of standardsOf(manifest))
      if (!refusedByNewest || !seen.standards.has(thing)) (isSpoken ? spoken : silent).add(thing);
  return { spoken, silent };
}

/** How a refusal is told from others of its rule. */
function refusalKeys({ rule, type, field, path, value, detail }: Finding, kind: string): readonly string[] {
  // A field of any name is unknown in one way, and one of any kind is of the wrong kind.
  if (type === 'Strict') return [rule];
  const said = typeof value === 'string' && value !== '' ? detail.replaceAll(value, '') : detail;
  if (type === 'Decode') return [`${rule} ${shapeOf(said.replace(/[A-Z]\w*$/, 'object'))}`];
  const key = `${rule} ${type}`;
  const spelt = field === path ? [] : [`${key} at ${fieldOf(field)}`];
  const root = OF.get(rule)?.includes(kind) ? [`${rule} of ${kind}`] : [];
  return [`${key} ${fieldOf(path)} ${shapeOf(said)}`, ...root, ...spelt];
}

/** The kinds of value that each rule judges. */
const OF = new Map(everyRule.map(({ id, on }) => [id, on]));

/** A rule that could have spoken, and did not. */
function silenceKeys({ id, on }: AnyRule, version: string, written: Written, seen: Seen): readonly string[] {
  const fields = on.flatMap((kind) => written.get(kind) ?? []);
  if (fields.length === 0) return [];
  const near = [...(seen.fields.get(id) ?? [])].filter((field) => fields.some((each) => each.has(field)));
  return [`${version} not ${id}`, ...near.map((field) => `not ${id} of ${field}`)];
}

/** Which checks of the standards forbid it, and which do not, in each version from which on one judges as it does. */
export function standardsOf(manifest: Manifest): ReadonlyMap<string, boolean> {
  const things = new Map<string, boolean>();
  for (const version of STANDARDS) {
    const { baseline, restricted } = forbiddenAt(manifest, version);
    const found = new Set([...baseline, ...restricted].map(({ check }) => check));
    for (const { id, revisions } of checks)
      if (revisions.some(({ since }) => since === version))
        things.set(`standard ${found.has(id) ? '' : 'not '}${id} 1.${version}`, found.has(id));
  }
  return things;
}

/** The last step of a path, without its place in a list. */
export const fieldOf = (path: string): string =>
  path
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-1) ?? '';

/** A sentence without what is particular to a manifest. */
const shapeOf = (text: string): string =>
  text
    .replaceAll(/(["'])(?:(?!\1)[^\\]|\\.)*\1/g, '')
    .replaceAll(/\d+/g, '')
    .slice(0, 50);
