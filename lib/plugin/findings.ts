import { isPodKind, podKindOf } from '../api/kinds.js';
import { minorOf } from '../api/kubernetes.js';
import { sentence } from '../explain/sentence.js';
import type { Placed } from '../manifest/difference.js';
import { identityOf } from '../manifest/manifest.js';
import { judge } from '../rules/judge.js';
import { saysOf, standardSays } from '../rules/says.js';
import type { Warning } from '../rules/warned/at.js';
import type { FailOn, Settings } from './settings.js';

/** One fault of an object, as a report of the cdk8s command line can say it. */
export interface Found {
  readonly severity: FailOn;
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  /** Where, and what is wrong there. */
  readonly location: string;
}

/** Whether an object is, or holds, a Pod. */
export const isJudged = ({ manifest }: Placed): boolean => isPodKind(identityOf(manifest));

/** All that is said of an object, the gravest first. */
export function findingsOf({ manifest }: Placed, { kubernetes, podSecurity, hazards, silenced }: Settings): readonly Found[] {
  const verdict = judge(manifest, { kubernetes, podSecurity, hazards });
  const refused = verdict.refused.map((finding): Found => {
    const said = { rule: finding.rule, field: finding.field, text: sentence(finding), advice: finding.advice };
    return found('refused', 'refused', said);
  });
  const toPod = podKindOf(identityOf(manifest))?.fields ?? [];
  const forbidden = podSecurity.flatMap((level) =>
    (verdict.podSecurity[level] ?? []).map(({ check, reason, detail, faults }): Found => {
      const recommendation = standardSays(check, minorOf(kubernetes));
      const fix = [...new Set(faults.map(({ advice }) => advice))].join(' ') || recommendation;
      const location = `${[...toPod, faults[0]?.field ?? 'spec'].join('.')}: ${reason} (${detail})`;
      return { severity: 'refused', ruleName: `podSecurity ${level}: ${check}`, recommendation, fix, location };
    }),
  );
  const isSaid = ({ rule }: Warning): boolean => !silenced.has(rule);
  return [
    ...refused,
    ...forbidden,
    ...verdict.warned.filter(isSaid).map((each) => found('warned', 'warning', each)),
    ...verdict.hazards.filter(isSaid).map((each) => found('hazard', 'hazard', each)),
  ];
}

function found(severity: FailOn, word: string, { rule, field, text, advice }: Warning): Found {
  const recommendation = saysOf(rule);
  // The server begins most of its warnings with the place, and has none for what it cannot read at all.
  const location = field === '' || text.startsWith(`${field}: `) ? text : `${field}: ${text}`;
  return { severity, ruleName: `${word}: ${rule}`, recommendation, fix: advice ?? recommendation, location };
}
