import { admitEach } from '../../lib/admission/admit.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { askOracle } from '../oracle.js';
import { Differences } from '../updates/differences.js';
import { differencesOf, ourAnswers } from './admission-answer.js';
import type { AdmissionAnswer, AdmissionCase } from './admission-case.js';

/** The plugins that must refuse objects, or else the cases test nothing. */
const REFUSING = [
  ...['NamespaceLifecycle', 'LimitRanger', 'ServiceAccount', 'PodSecurity', 'Priority'],
  ...['RuntimeClass', 'ResourceQuota', 'validation'],
];
/** The plugins that must change objects. */
const CHANGING = [
  ...['LimitRanger', 'ServiceAccount', 'Priority', 'DefaultTolerationSeconds'],
  ...['DefaultStorageClass', 'StorageObjectInUseProtection', 'RuntimeClass', 'DefaultIngressClass'],
];

/** Compares our verdicts on new objects with those of the admission plugins of Kubernetes. */
export class AdmissionComparison {
  private readonly differences = new Differences();
  private readonly refusals = new Map(REFUSING.map((plugin) => [plugin, 0]));
  private readonly changes = new Map(CHANGING.map((plugin) => [plugin, 0]));
  private admitted = { all: 0, agree: 0 };
  private refused = { all: 0, agree: 0 };
  private errors = 0;

  constructor(
    private readonly oracle: string,
    private readonly minor: number,
  ) {}

  async addAll(cases: readonly AdmissionCase[]): Promise<void> {
    const answers = await askOracle<AdmissionAnswers>(this.oracle, cases, ['-admission']);
    for (const [i, each] of cases.entries()) this.#add(each, answers[i] ?? []);
  }

  #add(each: AdmissionCase, answers: AdmissionAnswers): void {
    if ('error' in answers) {
      this.errors++;
      this.differences.add(`error: ${answers.error}`, each);
      return;
    }
    const ours = tryToAnswer(each, this.minor);
    for (const [i, theirs] of answers.entries()) {
      const mine = ours[i] ?? { refused: [] };
      const found = differencesOf(mine, theirs);
      const count = theirs.refused.length === 0 ? this.admitted : this.refused;
      count.all++;
      if (found.length === 0) count.agree++;
      increment(this.refusals, theirs.plugin);
      for (const plugin of theirs.changes ?? []) increment(this.changes, plugin);
      for (const difference of found)
        this.differences.add(difference.replaceAll(/\d+/g, 'N').slice(0, 400), {
          cluster: each.cluster,
          objects: each.objects.slice(0, i + 1),
        });
    }
  }

  lines(): readonly string[] {
    const list = (counts: ReadonlyMap<string, number>) =>
      [...counts].map(([name, times]) => `${name} ${times}`).join(', ');
    return [
      `admitted: ${this.admitted.agree} of ${this.admitted.all} agree`,
      `refused: ${this.refused.agree} of ${this.refused.all} agree`,
      `refused by: ${list(this.refusals)}`,
      `changed by: ${list(this.changes)}`,
      ...this.differences.lines(),
    ];
  }

  /** Returns why the comparison fails. */
  failures(): readonly string[] {
    const missing = [...this.refusals, ...this.changes].filter(([, times]) => times === 0);
    return [
      ...[this.admitted, this.refused]
        .filter(({ all, agree }) => agree < all || all === 0)
        .map(() => 'The minimum is 100 %.'),
      ...(this.errors > 0 ? [`${this.errors} cases are not compared.`] : []),
      ...(missing.length > 0 ? [`No case tests ${missing.map(([name]) => name).join(', ')}.`] : []),
    ];
  }
}

type AdmissionAnswers = readonly AdmissionAnswer[] | { readonly error: string };

function tryToAnswer(each: AdmissionCase, minor: number): readonly AdmissionAnswer[] {
  try {
    return ourAnswers(each, { clusterOf, admitEach }, minor);
  } catch (error) {
    return each.objects.map(() => ({ refused: [(error as Error).stack ?? ''] }));
  }
}

function increment(counts: Map<string, number>, name: string | undefined): void {
  const known = counts.get(name ?? '');
  if (name !== undefined && known !== undefined) counts.set(name, known + 1);
}
