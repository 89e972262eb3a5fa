import { writeFileSync } from 'node:fs';
import { admitEach } from '../../lib/admission/admit.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { agreesWith, loadModel } from '../../test/admission/mutants/load-model.js';
import { MUTANTS } from '../../test/admission/mutants/mutants.js';
import { Choices } from '../nodes/choices.js';
import { ownPods } from '../nodes/given-pods.js';
import { askOracle } from '../oracle.js';
import { differencesOf, ourAnswers } from './admission-answer.js';
import type { AdmissionAnswer, AdmissionCase } from './admission-case.js';
import { ownWorkloads } from './given-workloads.js';
import { randomCluster } from './random-cluster.js';
import { randomObjects } from './random-objects.js';
import { CASES_FILE, type RecordedCase } from './recorded-cases.js';
import { writtenCases } from './written-cases.js';

const MODEL = { clusterOf, admitEach };

/**
 * Records a short case for each kind of verdict, and one that detects each mutant. The manifests
 * are our own: those of the corpus belong to others.
 */
export async function recordCases(oracle: string, seed: number, number: number): Promise<void> {
  const candidates = await shortestFirst(oracle, seed, number);
  const chosen = new Set<RecordedCase>();
  const known = new Set<string>();
  for (const each of candidates) {
    const kinds = each.answers.flatMap(kindsOf).filter((kind) => !known.has(kind));
    if (kinds.length === 0) continue;
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
  writeFileSync(CASES_FILE, [...chosen].map((each) => `${JSON.stringify(each)}\n`).join(''));
  console.log(`${chosen.size} cases with ${known.size} kinds of verdicts are recorded`);
}

/** Returns small cases on which we agree with the server, the shortest first. */
async function shortestFirst(
  oracle: string,
  seed: number,
  number: number,
): Promise<readonly RecordedCase[]> {
  const random = new Choices(seed);
  const [pods, workloads] = [ownPods(), ownWorkloads()];
  const cases = [
    ...writtenCases(),
    ...Array.from({ length: number }, () =>
      smallest({
        cluster: randomCluster(random),
        objects: randomObjects(random, pods, workloads),
      }),
    ),
  ];
  const answers = await askOracle<readonly AdmissionAnswer[]>(oracle, cases, ['-admission']);
  return cases
    .flatMap((input, i): RecordedCase[] => {
      const theirs = answers[i] ?? [];
      const ours = ourAnswers(input, MODEL, NEWEST_MINOR);
      const agrees = theirs.every(
        (each, j) => differencesOf(ours[j] ?? { refused: [] }, each).length === 0,
      );
      return agrees ? [{ input, answers: theirs }] : [];
    })
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
}

/** Returns a case without the objects of the cluster that change no verdict of ours. */
function smallest({ cluster, objects }: AdmissionCase): AdmissionCase {
  const text = (kept: AdmissionCase['cluster']): string =>
    JSON.stringify(ourAnswers({ cluster: kept, objects }, MODEL, NEWEST_MINOR));
  const expected = text(cluster);
  const kept = cluster.reduce<AdmissionCase['cluster']>((rest, each) => {
    const without = rest.filter((other) => other !== each);
    return text(without) === expected ? without : rest;
  }, cluster);
  return { cluster: kept, objects };
}

/** Returns the kinds of a verdict: its sentences without names and amounts, and the changes. */
const kindsOf = ({ refused, plugin = '', changes = [] }: AdmissionAnswer): readonly string[] =>
  plugin === 'validation'
    ? [`validation ${refused.length > 1}`]
    : plugin === 'PodSecurity'
      ? [`PodSecurity ${refused[0]?.split('"')[3]}`]
      : [
          ...changes,
          ...refused.map((each) =>
            each
              .replaceAll(/"[^"]*"|\[[^\]]*\]|\S*\d\S*|=\S*/g, '')
              .split(' ')
              .filter((word) => /^[a-zA-Z,.']+$/.test(word))
              .slice(0, 8)
              .join(' '),
          ),
        ];
