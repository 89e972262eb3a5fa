import { writeFileSync } from 'node:fs';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { schedule } from '../../lib/scheduling/schedule.js';
import { agreesWith, loadModel } from '../../test/scheduling/mutants/load-model.js';
import { MUTANTS } from '../../test/scheduling/mutants/mutants.js';
import { ALL_MINORS } from '../options.js';
import { askOracle, buildOracle } from '../oracle.js';
import { Choices } from './choices.js';
import { ownPods } from './given-pods.js';
import { recordReasons } from './kubernetes-reasons.js';
import { platformCases } from './platform-case.js';
import { randomCase } from './random-case.js';
import {
  answersOf,
  CASES_FILE,
  type RecordedCase,
  recordedCases,
  withoutRepetitions,
} from './recorded-cases.js';
import {
  answerOfProgram,
  differencesOf,
  isFilterError,
  ourAnswer,
  type ProgramAnswer,
} from './scheduling-answer.js';
import type { SchedulingCase } from './scheduling-case.js';
import { writtenCases } from './written-cases.js';

/**
 * Records the shortest case for each kind of decision, and the shortest one that detects each
 * mutant, and all cases with nodes of platforms. The Pods are our own: the manifests of the corpus
 * belong to others.
 */
export async function recordCases(seed: number, number: number): Promise<void> {
  const platforms = platformCases();
  const ofPlatforms = new Set(platforms);
  const candidates = await shortestFirst(seed, number, platforms);
  const chosen = new Set<RecordedCase>();
  const known = new Set<string>();
  for (const each of candidates) {
    const kinds = kindsOf(each).filter((kind) => !known.has(kind));
    if (kinds.length === 0 && !ofPlatforms.has(each.input)) continue;
    for (const kind of kinds) known.add(kind);
    chosen.add(each);
  }
  for (const mutant of MUTANTS) {
    const model = loadModel(mutant);
    if ([...chosen].some((each) => !agreesWith(model, each))) continue;
    const found = candidates.find((each) => !agreesWith(model, each));
    if (found === undefined) console.log(`No case detects the mutant: ${mutant.title}`);
    else chosen.add(found);
  }
  recordReasons();
  writeFileSync(CASES_FILE, [...chosen].map((each) => `${JSON.stringify(each)}\n`).join(''));
  console.log(`${chosen.size} cases with ${known.size} kinds of decisions are recorded`);
}

/** Returns small cases on which we agree with kube-scheduler, the shortest first. */
async function shortestFirst(
  seed: number,
  number: number,
  platforms: readonly SchedulingCase[],
): Promise<readonly RecordedCase[]> {
  const random = new Choices(seed);
  const given = ownPods();
  const cases = [
    ...writtenCases(),
    ...platforms,
    // They are asked again, so that each run adds to them.
    ...recordedCases().map(({ input }) => input),
    ...Array.from({ length: number }, () => randomCase(random, given, 4)),
  ];
  const answers = new Map<number, readonly ProgramAnswer[]>();
  for (const minor of ALL_MINORS)
    answers.set(minor, await askOracle(buildOracle(minor, 'nodes/scheduler'), cases));
  return cases
    .flatMap((input, i) => {
      const decisions = ALL_MINORS.flatMap((minor) => {
        const answer = answers.get(minor)?.[i];
        if (answer === undefined) return [];
        if (answer.error !== undefined && !isFilterError(answer)) return [];
        return [{ minor, answer: answerOfProgram(answer) }];
      });
      if (decisions.length < ALL_MINORS.length) return [];
      const agrees = decisions.every(
        ({ minor, answer }) =>
          differencesOf(ourAnswer(input, { clusterOf, schedule }, minor), answer).length === 0,
      );
      return agrees ? [{ input, answers: withoutRepetitions(decisions) }] : [];
    })
    .map((each) => ({ each, length: JSON.stringify(each).length }))
    .sort((a, b) => a.length - b.length)
    .map(({ each }) => each);
}

/**
 * Returns the kinds of a decision: the reasons of each plugin, the plugins that give scores, and
 * the forms of the message.
 */
const kindsOf = (recorded: RecordedCase): readonly string[] => {
  const { message = '', nodes = {} } = answersOf(recorded)[0]?.answer ?? {};
  return [
    ...Object.values(nodes).flatMap((verdict) => {
      const [title = '', rest = ''] = verdict.split(': ', 2);
      return rest.split(', ').map((part) => `${title} ${withoutDetails(part)}`);
    }),
    ...message.split(/: |, |\. /).map(withoutDetails),
  ];
};

const withoutDetails = (text: string): string =>
  text.replaceAll(/"[^"]*"|\d+|PVC \S+/g, '').replace(/on node .*/, '');
