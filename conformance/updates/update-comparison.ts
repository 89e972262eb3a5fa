import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
import { POD_KINDS } from '../../lib/api/pod-kinds.js';
import { updateLine } from '../../lib/cli/update-line.js';
import { warningText } from '../../lib/engine/finding.js';
import type { UpdateMethod } from '../../lib/updates/merge.js';
import { update } from '../../lib/updates/update.js';
import { askOracle } from '../oracle.js';
import { Differences } from './differences.js';
import type { UpdatePair } from './pairs.js';

/** The response of the oracle to an update. */
export interface OracleUpdate {
  readonly oldRefused?: readonly Cause[];
  readonly refused: readonly Cause[];
  readonly warned: readonly string[];
  readonly changed: boolean;
  readonly template: boolean;
}
interface Cause {
  readonly type: string;
  readonly field: string;
}

type UpdateRequest = UpdatePair & { readonly by: UpdateMethod };

/** The causes of an update, without order and duplicates, and its effect. */
export interface Outcome {
  readonly refused: readonly string[];
  readonly effect: string;
}

export const METHODS: readonly UpdateMethod[] = [
  'replace',
  'server-side-apply',
  'client-side-apply',
];

/** How often Kubernetes is asked again about an update, to find out whether it answers by chance. */
const REPETITIONS = 40;

/** Compares our verdicts on updates with those of Kubernetes, for one way to update. */
export class UpdateComparison {
  readonly differences = new Differences();
  compared = 0;
  different = 0;
  /** The number of updates on which Kubernetes' answers differ from each other. */
  byChance = 0;

  constructor(
    private readonly minor: number,
    private readonly oracle: string,
    private readonly by: UpdateMethod,
  ) {}

  async add(pairs: readonly UpdatePair[]): Promise<void> {
    const requests = pairs.map((pair) => ({ by: this.by, ...pair }));
    const answers = await askOracle<OracleUpdate>(this.oracle, requests, ['-updates']);
    for (const [i, answer] of answers.entries()) {
      const request = requests[i];
      if (request === undefined || !isComparable(answer)) continue;
      this.compared++;
      const names = this.#differencesOf(request, answer);
      if (names.length === 0) continue;
      if (await this.#isChance(request)) {
        this.byChance++;
        continue;
      }
      this.different++;
      const kind = String(request.old.kind);
      for (const name of names) this.differences.add(`${kind} ${name}`, request);
    }
  }

  #differencesOf(request: UpdateRequest, answer: OracleUpdate): readonly string[] {
    return [
      ...differencesOf(outcomeOf(answer), ourOutcome(request, this.minor)),
      // The warnings about other kinds are not supported.
      ...(POD_KINDS.has(String(request.old.kind))
        ? warningDifferences(answer, ourWarnings(request, this.minor))
        : []),
    ];
  }

  /**
   * Whether Kubernetes itself answers now one way, now another, and one of its answers is ours. The
   * controller's volumes for the claims of a StatefulSet are in random order.
   */
  async #isChance(request: UpdateRequest): Promise<boolean> {
    const requests = Array.from({ length: REPETITIONS }, () => request);
    const answers = await askOracle<OracleUpdate>(this.oracle, requests, ['-updates']);
    return answers.some((answer) => this.#differencesOf(request, answer).length === 0);
  }
}

/** An update of an object that was not created, or for which Kubernetes panics, has no outcome. */
export const isComparable = ({ oldRefused, refused }: OracleUpdate): boolean =>
  oldRefused === undefined && !refused.some(({ type }) => type === 'Panic');

/** Returns the outcome of an update in Kubernetes. */
export function outcomeOf({ refused, changed, template }: OracleUpdate): Outcome {
  const effect =
    refused.length > 0 ? 'refused' : template ? 'rollout' : changed ? 'change' : 'nothing';
  return { refused: causesOf(refused), effect };
}

/** Returns our outcome of an update. The oracle does not know what kind of change it is. */
export function ourOutcome(request: object, minor: number, toLine = updateLine): Outcome {
  const line = toLine(JSON.stringify(request), `1.${minor}` as KubernetesVersion);
  const { refused, effect }: { refused: readonly Cause[]; effect: string } = JSON.parse(line);
  const isChange = effect === 'scale' || effect === 'restart-in-place';
  return { refused: causesOf(refused), effect: isChange ? 'change' : effect };
}

/** Returns our warnings about an update. */
function ourWarnings(request: UpdateRequest, minor: number): readonly string[] {
  const { old, new: manifest, by } = request;
  const kubernetes = `1.${minor}` as KubernetesVersion;
  try {
    return update(old, manifest, { by, kubernetes }).warnings.map(warningText);
  } catch {
    return [];
  }
}

function warningDifferences({ warned }: OracleUpdate, ours: readonly string[]): readonly string[] {
  const of = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  return of(warned) === of(ours) ? [] : [`warnings: they ${of(warned)}, we ${of(ours)}`];
}

/** A server stops at the first value that it cannot decode; we report all of them. */
function causesOf(refused: readonly Cause[]): readonly string[] {
  if (refused.some(({ type }) => type === 'Decode')) return ['Decode'];
  return [...new Set(refused.map(({ type, field }) => `${type} ${field}`))].sort();
}

function differencesOf(theirs: Outcome, ours: Outcome): readonly string[] {
  const shape = (cause: string): string => cause.replace(/\[[^\]]*\]/g, '[]');
  const missed = theirs.refused.filter((cause) => !ours.refused.includes(cause));
  const invented = ours.refused.filter((cause) => !theirs.refused.includes(cause));
  return [
    ...missed.map((cause) => `missed ${shape(cause)}`),
    ...invented.map((cause) => `invented ${shape(cause)}`),
    ...(theirs.effect === ours.effect || missed.length + invented.length > 0
      ? []
      : [`effect: they ${theirs.effect}, we ${ours.effect}`]),
  ];
}
