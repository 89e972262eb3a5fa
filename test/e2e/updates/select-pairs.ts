import type { UpdatePair } from '../../../conformance/updates/pairs.js';
import { type UpdateCase, updateCases } from '../../../conformance/updates/update-cases.js';
import { NEWEST_MINOR } from '../../../lib/api/kubernetes-version.js';

const PAIRS = 200;

/**
 * Metadata that depends on the stored object or that a server handles in another place, and a
 * number that is too large for its field, of which an apply stores the lower bits.
 */
const SKIPPED = /"(namespace|uid|resourceVersion|managedFields)":|:(2147483648|-2147483649)\b/;

/**
 * Returns 200 pairs of the recorded updates: all those of other kinds, and of each other kind the
 * same number, with as many different outcomes as possible. Accepted updates come first.
 */
export function selectPairs(): readonly UpdatePair[] {
  const others = distinctPairs(updateCases('other-kinds.jsonl'));
  const byKind = new Map<unknown, UpdatePair[]>();
  const cases = updateCases('updates.jsonl');
  for (const pair of distinctPairs([...cases].sort((a, b) => rankOf(a) - rankOf(b)))) {
    const known = byKind.get(pair.old.kind) ?? [];
    byKind.set(pair.old.kind, known);
    known.push(pair);
  }
  const perKind = Math.floor((PAIRS - others.length) / byKind.size);
  const selected = [...byKind.values()].flatMap((pairs) => spread(pairs, perKind));
  const rest = [...byKind.values()].flat().filter((pair) => !selected.includes(pair));
  return [...others, ...selected, ...rest].slice(0, PAIRS);
}

/** The rank of a case: accepted, refused because of the update, and refused for other reasons. */
function rankOf({ outcomes }: UpdateCase): number {
  const { refused = [] } = outcomes[NEWEST_MINOR] ?? {};
  if (refused.length === 0) return 0;
  return refused.some((cause) => cause.startsWith('FieldValueForbidden')) ? 1 : 2;
}

function distinctPairs(cases: readonly UpdateCase[]): readonly UpdatePair[] {
  const pairs = new Map<string, UpdatePair>();
  for (const { request } of cases) {
    const { by: _, ...pair } = request;
    const text = JSON.stringify(pair);
    if (!pairs.has(text) && !SKIPPED.test(text)) pairs.set(text, pair);
  }
  return [...pairs.values()];
}

/** Returns half of the items from the beginning of a list, and the others from its whole rest. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  const half = Math.ceil(count / 2);
  const rest = items.slice(half);
  const step = Math.max(1, Math.floor(rest.length / (count - half)));
  return [...items.slice(0, half), ...rest.filter((_, i) => i % step === 0)].slice(0, count);
}
