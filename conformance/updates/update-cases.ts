import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { RECORDED_VERSIONS } from '../cases/versions.js';
import { askOracle, buildOracle } from '../oracle.js';
import type { UpdatePair } from './pairs.js';
import {
  isComparable,
  METHODS,
  type OracleUpdate,
  type Outcome,
  ourOutcome,
  outcomeOf,
} from './update-comparison.js';

const FOLDER = join(__dirname, '../../test/updates/cases');
/** The files of recorded updates: of Pods and workloads, of other kinds, and of single rules. */
export type CaseFile = 'updates.jsonl' | 'other-kinds.jsonl' | 'rules.jsonl';

/** An update with the outcome in Kubernetes, by minor version. */
export interface UpdateCase {
  readonly request: UpdatePair & { readonly by: string };
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** An update as it is recorded: with the outcome of the newest version. */
interface RecordedCase extends Pick<UpdateCase, 'request'> {
  readonly outcome: Outcome;
  /** The outcomes that differ from it, by minor version. */
  readonly at?: Readonly<Record<string, Outcome>>;
}

/** Returns the recorded updates. */
export const updateCases = (file: CaseFile): readonly UpdateCase[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { request, outcome, at = {} }: RecordedCase = JSON.parse(line);
      const outcomes = RECORDED_VERSIONS.map(([, minor]) => [minor, at[minor] ?? outcome] as const);
      return { request, outcomes: Object.fromEntries(outcomes) };
    });

function recordedOf({ request, outcomes }: UpdateCase): RecordedCase {
  const outcome = outcomes[NEWEST_MINOR] as Outcome;
  const others = Object.entries(outcomes).filter(([, each]) => !isDeepStrictEqual(each, outcome));
  return { request, outcome, ...(others.length > 0 ? { at: Object.fromEntries(others) } : {}) };
}

/** Maximum length of a recorded pair, in characters of JSON. */
const MAX_LENGTH = 600;
/** Maximum number of causes of a recorded pair. */
const MAX_CAUSES = 1;

/**
 * Records the shortest pair of each kind, way to update and outcome, and all pairs of rules, with
 * the outcome in Kubernetes, whatever ours is. Returns the cases.
 */
export async function recordUpdateCases(
  pairs: readonly UpdatePair[],
  file: CaseFile,
): Promise<readonly UpdateCase[]> {
  const areRules = file === 'rules.jsonl';
  const short = pairs.filter((pair) => areRules || JSON.stringify(pair).length <= MAX_LENGTH);
  const cases = new Map<string, UpdateCase>();
  for (const by of METHODS) {
    const requests = short.map((pair) => ({ by, ...pair }));
    const answers = new Map<number, readonly OracleUpdate[]>();
    for (const [, minor] of RECORDED_VERSIONS)
      answers.set(minor, await askOracle<OracleUpdate>(buildOracle(minor), requests, ['-updates']));
    for (const [i, request] of requests.entries()) {
      const each = [...answers].map(([minor, all]) => [minor, all[i] as OracleUpdate] as const);
      if (!each.every(([, answer]) => isComparable(answer))) continue;
      const outcomes = Object.fromEntries(
        each.map(([minor, answer]) => [minor, outcomeOf(answer)]),
      );
      if (areRules) cases.set(JSON.stringify(request), { request, outcomes });
      else addCase(cases, { request, outcomes });
    }
  }
  const recorded = [...cases.values()];
  writeFileSync(
    join(FOLDER, file),
    recorded.map((each) => `${JSON.stringify(recordedOf(each))}\n`).join(''),
  );
  return recorded;
}

/** Whether our outcome of a recorded update is that of Kubernetes, in each version. */
export const agrees = ({ request, outcomes }: UpdateCase): boolean =>
  Object.entries(outcomes).every(([minor, outcome]) =>
    isDeepStrictEqual(ourOutcome(request, Number(minor)), outcome),
  );

function addCase(cases: Map<string, UpdateCase>, added: UpdateCase): void {
  const outcomes = Object.values(added.outcomes);
  if (outcomes.some(({ refused }) => refused.length > MAX_CAUSES)) return;
  const shape = JSON.stringify(outcomes).replace(/\[\d+\]/g, '[]');
  const key = `${added.request.by} ${added.request.old.kind} ${shape}`;
  const known = cases.get(key);
  if (known === undefined || sizeOf(added) < sizeOf(known)) cases.set(key, added);
}

const sizeOf = (each: UpdateCase): number => JSON.stringify(each.request).length;
