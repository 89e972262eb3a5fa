import type { Manifest } from './inputs/kinds.js';
import { podSecurity, refused, warned } from './ours.js';
import type { Cause, Verdict } from './verdict.js';

/** A way in which we differ from Kubernetes, and where it is seen. */
export interface Difference {
  readonly what: 'missed' | 'invented' | 'warned' | 'standards';
  readonly type: string;
  /** The field, its places in lists left out. */
  readonly field: string;
  readonly example: Manifest;
  readonly detail: string;
}

/** How far we agree with Kubernetes on some inputs. */
export interface Agreement {
  readonly inputs: number;
  /** Manifests that both accept, or both refuse. */
  readonly verdicts: number;
  /** Manifests of which both say the same: the same types at the same fields. */
  readonly same: number;
  /** Findings of Kubernetes, and those that we have too. */
  readonly theirs: number;
  readonly found: number;
  /** Of those: with the same sentence. */
  readonly worded: number;
  readonly invented: number;
  /** Manifests that both accept, and those of which both warn in the same words. */
  readonly accepted: number;
  readonly warned: number;
  /** Manifests that can be decoded, and those for which both give the same reasons of both standards. */
  readonly decoded: number;
  readonly secured: number;
  readonly differences: readonly Difference[];
}

/** Holds our verdicts against those of the oracle, finding by finding. */
export function compare(manifests: readonly Manifest[], verdicts: readonly Verdict[]): Agreement {
  const total = {
    inputs: manifests.length,
    verdicts: 0,
    same: 0,
    theirs: 0,
    found: 0,
    worded: 0,
    invented: 0,
    accepted: 0,
    warned: 0,
    decoded: 0,
    secured: 0,
    differences: [] as Difference[],
  };
  manifests.forEach((manifest, i) => {
    const theirs = comparable(verdicts[i]?.refused ?? []);
    const ours = comparable(refused(manifest));
    const missed = without(theirs, ours);
    const invented = without(ours, theirs);
    total.theirs += theirs.length;
    total.found += theirs.length - missed.length;
    total.worded += theirs.filter(
      ({ type, field, detail }) =>
        type === 'Decode' || ours.some((our) => our.type === type && our.field === field && our.detail === detail),
    ).length;
    total.invented += invented.length;
    if ((theirs.length === 0) === (ours.length === 0)) total.verdicts++;
    if (missed.length + invented.length === 0) total.same++;
    const differ = (what: Difference['what']) => (cause: Cause) =>
      total.differences.push({
        what,
        type: cause.type,
        field: cause.field.replace(/\[[^\]]*\]/g, '[]'),
        example: manifest,
        detail: cause.detail,
      });
    if (theirs.length === 0) {
      total.accepted++;
      if (same(warned(manifest), verdicts[i]?.warned)) total.warned++;
      else differ('warned')({ type: '', field: '', detail: JSON.stringify([verdicts[i]?.warned, warned(manifest)]) });
    }
    if (!theirs.some(({ type }) => type === 'Decode')) {
      total.decoded++;
      if (same(podSecurity(manifest), verdicts[i]?.podSecurity)) total.secured++;
      else differ('standards')({ type: '', field: '', detail: JSON.stringify([verdicts[i]?.podSecurity, podSecurity(manifest)]) });
    }
    missed.forEach(differ('missed'));
    invented.forEach(differ('invented'));
  });
  return total;
}

const same = (ours: unknown, theirs: unknown): boolean => JSON.stringify(ours) === JSON.stringify(theirs);

/** What cannot be decoded is one verdict: a server stops at the first such value, and we name them all. */
const comparable = (causes: readonly Cause[]): readonly Cause[] =>
  causes.some(({ type }) => type === 'Decode') ? [{ type: 'Decode', field: '', detail: '' }] : causes;

/** The causes that another list has fewer of. */
function without(causes: readonly Cause[], others: readonly Cause[]): readonly Cause[] {
  const left = others.map(({ type, field }) => `${type} ${field}`);
  return causes.filter(({ type, field }) => {
    const at = left.indexOf(`${type} ${field}`);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
