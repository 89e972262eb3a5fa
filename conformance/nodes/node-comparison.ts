import { spawnSync } from 'node:child_process';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';
import { askOracle } from '../oracle.js';
import { Differences } from '../updates/differences.js';
import { problemDifferences } from './node-problems.js';
import {
  answerOfProgram,
  differencesOf,
  isFilterError,
  type OurAnswer,
  ourAnswer,
  type ProgramAnswer,
} from './scheduling-answer.js';
import type { SchedulingCase } from './scheduling-case.js';

/** The plugins that must refuse nodes, or else the cases test nothing. */
const PLUGINS = [
  ...['NodeUnschedulable', 'TaintToleration', 'NodeAffinity', 'NodePorts', 'NodeResourcesFit'],
  ...['VolumeRestrictions', 'NodeVolumeLimits', 'VolumeBinding', 'VolumeZone'],
  ...['PodTopologySpread', 'InterPodAffinity', 'NodeDeclaredFeatures'],
];
/** The first minor that has a plugin, if the first supported one does not have it. */
const FIRST_MINORS: Readonly<Record<string, number>> = { NodeDeclaredFeatures: 36 };
/** How often the program is asked again, to find out whether it decides by chance. */
const REPETITIONS = 40;
/** The percentage of the cases that must be compared. */
const MIN_COMPARED = 99;

interface Count {
  all: number;
  agree: number;
}

/** Compares our decisions with those of kube-scheduler. */
export class NodeComparison {
  private readonly differences = new Differences();
  private readonly counts = {
    cases: count(),
    nodes: count(),
    scores: count(),
    messages: count(),
    problems: count(),
  };
  private readonly refusals = new Map(PLUGINS.map((plugin) => [plugin, 0]));
  private readonly errors = new Map<string, number>();
  private readonly options: readonly string[];
  private undecided = 0;
  private byChance = 0;

  constructor(
    private readonly oracle: string,
    private readonly minor: number,
  ) {
    this.options = minor === NEWEST_MINOR ? ['-alone'] : [];
  }

  /** Asks kube-scheduler about cases, and compares its decisions with ours. */
  async addAll(cases: readonly SchedulingCase[]): Promise<void> {
    const answers = await askOracle<ProgramAnswer>(this.oracle, cases, this.options);
    for (const [i, each] of cases.entries()) {
      const answer = answers[i];
      if (answer !== undefined) this.#add(each, answer);
    }
  }

  #add(each: SchedulingCase, answer: ProgramAnswer): void {
    let ours: OurAnswer;
    try {
      ours = ourAnswer(each, { clusterOf, schedule }, this.minor);
    } catch (error) {
      // Both refuse to decode some Pods.
      if (answer.error === undefined) this.#addDifference(each, [(error as Error).message]);
      else this.#addError(answer.error);
      return;
    }
    if (isFilterError(answer)) {
      const differences = differencesOf(ours, answerOfProgram(answer));
      tally(this.counts.messages, differences.length === 0);
      return this.#addDifference(each, differences);
    }
    if (answer.error !== undefined) return this.#addError(answer.error);
    const theirs = answerOfProgram(answer);
    const differences = differencesOf(ours, theirs);
    const agrees = (line: ProgramAnswer) => differencesOf(ours, answerOfProgram(line)).length === 0;
    if (differences.length > 0 && this.#isChance(each, agrees)) {
      this.byChance++;
      return;
    }
    for (const { node, plugin = '' } of answer.nodes ?? []) {
      const verdict = theirs.nodes[node] ?? '';
      const known = this.refusals.get(plugin);
      if (known !== undefined) this.refusals.set(plugin, known + 1);
      tally(
        this.counts[verdict.startsWith('fits') ? 'scores' : 'nodes'],
        ours.nodes[node] === verdict,
      );
    }
    if (this.minor === NEWEST_MINOR) {
      let problems = problemDifferences(each, answer);
      const equals = (line: ProgramAnswer) => problemDifferences(each, line).length === 0;
      if (problems.length > 0 && this.#isChance(each, equals)) problems = [];
      tally(this.counts.problems, problems.length === 0);
      for (const text of problems) this.differences.add(text.replaceAll(/\d+/g, 'N'), each);
    }
    if (theirs.message !== '') tally(this.counts.messages, ours.messages.includes(theirs.message));
    this.#addDifference(each, differences);
  }

  /** Plugins are asked alone only in the newest minor. */
  #isNeeded(name: string): boolean {
    return name !== 'problems' || this.minor === NEWEST_MINOR;
  }

  #addDifference(each: SchedulingCase, differences: readonly string[]): void {
    tally(this.counts.cases, differences.length === 0);
    for (const difference of differences)
      this.differences.add(difference.replaceAll(/\d+/g, 'N').slice(0, 400), each);
  }

  #addError(error: string): void {
    this.undecided++;
    const kind = (error.split('\n')[0] ?? '').replaceAll(/"[^"]*"/g, '""').slice(0, 100);
    this.errors.set(kind, (this.errors.get(kind) ?? 0) + 1);
  }

  /**
   * Whether kube-scheduler itself decides now one way, now another, and one of its decisions is
   * ours. It takes any of several volumes of one size.
   */
  #isChance(each: SchedulingCase, isOurs: (answer: ProgramAnswer) => boolean): boolean {
    const input = `${JSON.stringify(each)}\n`.repeat(REPETITIONS);
    const { oracle, options } = this;
    const { stdout } = spawnSync(oracle, options, { input, encoding: 'utf8', maxBuffer: 1e9 });
    const lines = new Set(stdout.trimEnd().split('\n'));
    return lines.size > 1 && [...lines].some((line) => isOurs(JSON.parse(line)));
  }

  lines(): readonly string[] {
    const { cases, nodes, scores, messages, problems } = this.counts;
    return [
      `cases: ${cases.agree} of ${cases.all} agree, ${this.byChance} are decided by chance, ` +
        `${this.undecided} are not decided by kube-scheduler`,
      ...[...this.errors].map(([error, times]) => `  ${times} × ${error}`),
      `nodes that do not fit: ${nodes.agree} of ${nodes.all} agree`,
      `scores of nodes that fit: ${scores.agree} of ${scores.all} agree`,
      `messages: ${messages.agree} of ${messages.all} agree`,
      `cases with the problems of each plugin alone: ${problems.agree} of ${problems.all} agree`,
      `refused nodes: ${[...this.refusals].map(([name, times]) => `${name} ${times}`).join(', ')}`,
      ...this.differences.lines(),
    ];
  }

  /** Returns why the comparison fails. */
  failures(): readonly string[] {
    const { cases } = this.counts;
    const { all } = cases;
    const missing = PLUGINS.filter(
      (plugin) =>
        this.refusals.get(plugin) === 0 && (FIRST_MINORS[plugin] ?? this.minor) <= this.minor,
    );
    return [
      ...Object.entries(this.counts)
        .filter(([name, each]) => each.agree < each.all || (each.all === 0 && this.#isNeeded(name)))
        .map(([name]) => `The minimum for ${name} is 100 %.`),
      ...(100 * all < MIN_COMPARED * (all + this.undecided + this.byChance)
        ? [`Less than ${MIN_COMPARED} % of the cases are compared.`]
        : []),
      ...(missing.length > 0 ? [`No case tests ${missing.join(', ')}.`] : []),
    ];
  }
}

const count = (): Count => ({ all: 0, agree: 0 });

function tally(each: Count, agrees: boolean): void {
  each.all++;
  if (agrees) each.agree++;
}
