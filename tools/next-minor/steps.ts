import { FEATURE_GATES } from '../../lib/rules/disabled-fields/feature-gates.js';
import type { ApiChanges } from './api-changes.js';
import type { CandidateModule } from './candidate-module.js';
import { changesDefault } from './feature-gates.js';
import { isStatus } from './field-changes.js';
import { groupChanges } from './group-changes.js';
import { DROPPED } from './new-field-probe.js';
import type { VerdictComparison } from './verdicts.js';
import { type Candidate, minorOfModule } from './versions.js';

/** All that a report is about. */
export interface Findings {
  readonly candidate: Candidate;
  /** The minor whose verdicts we gave. */
  readonly model: number;
  readonly api: ApiChanges;
  readonly module: CandidateModule;
  /** The effect of a server on each new field, by the path of the field. */
  readonly effects: ReadonlyMap<string, string>;
  /** `undefined` if the oracle does not build. */
  readonly verdicts: VerdictComparison | undefined;
}

const GATES_FILE = '`lib/rules/disabled-fields/feature-gates.ts`';

/** Returns `1 file` or `2 files`. */
export const countOf = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** Returns what to do next, in order, as sentences in Markdown. */
export function nextSteps(findings: Findings): readonly string[] {
  const { verdicts } = findings;
  const sentences = groupChanges(verdicts?.changes.filter(isSentence) ?? []);
  const rules = groupChanges(verdicts?.changes.filter((change) => !isSentence(change)) ?? []);
  return [
    ...buildSteps(findings),
    ...versionSteps(findings.candidate),
    ...fieldSteps(findings),
    ...gateSteps(findings),
    ...(rules.length > 0
      ? [
          `Go through the verdicts that disagree, below: ${countOf(rules.length, 'kind')}. ` +
            `${ruleChange(findings)} Add the smallest manifest to \`test/rules/cases/\`.`,
        ]
      : []),
    ...(sentences.length > 0
      ? [
          `Write the sentences that differ, below: ${countOf(sentences.length, 'kind')}, into ` +
            '`lib/rules/shared/message-revisions.ts`, or into the rule.',
        ]
      : []),
    ...codeSteps(findings),
    'Run `npm run conformance`, `npm run conformance:updates`, `npm run conformance:nodes`, ' +
      '`npm run conformance:admission` and `npm run conformance:life`: they compare what this ' +
      'report does not. Then `npm run record`, `npm run docs` and `npm test`.',
    minorOfModule(findings.candidate.to) > findings.model
      ? 'Update [docs/support.md](docs/support.md), and add a changeset.'
      : 'Add a changeset if a verdict changes.',
  ];
}

const ruleChange = ({ model, candidate: { to } }: Findings): string =>
  minorOfModule(to) > model
    ? `A rule that changed gets \`until: ${model}\`, and its successor \`since: ${model + 1}\`.`
    : `A verdict on 1.${model} is that of its newest patch: change the rule itself.`;

/** Whether only the words of a verdict differ. */
export const isSentence = ({ name }: { readonly name: string }): boolean =>
  /^(sentence|warnings)\b/.test(name);

function buildSteps({ module: { failures }, candidate: { to } }: Findings): readonly string[] {
  const unavailable = [...new Set(failures.flatMap((failure) => failure.unavailable))].sort();
  const lacking = failures
    .filter((failure) => failure.unavailable.length > 0)
    .map(({ program }) => `conformance/${program}`);
  const broken = failures.filter(({ errors }) => errors.length > 0);
  const again = failures.some(({ program }) => program === 'oracle')
    ? ' The verdicts are compared after that, when you run this again.'
    : '';
  return [
    ...(unavailable.length > 0
      ? [
          `The module proxy lacks ${list(unavailable)}, which ${list(lacking)} need. Wait for ` +
            'them, or write a `go.mod` that replaces them, and run `npm run next-minor -- ' +
            `--to ${to} --modfile FILE\` again.`,
        ]
      : []),
    ...(broken.length > 0
      ? [
          `Make ${list(broken.map(({ program }) => `conformance/${program}`))} compile: ` +
            `the errors are below.${again}`,
        ]
      : []),
  ];
}

function versionSteps({ kind, from, to }: Candidate): readonly string[] {
  const minor = minorOfModule(to);
  if (minorOfModule(from) === minor)
    return [
      `Replace \`${from}\` by \`${to}\`, and the same of its modules (\`v0\`), in the \`go.mod\` ` +
        `of 1.${minor} in \`conformance/\`, and run \`go mod tidy\` there. \`git grep -F ${from}\` ` +
        'shows where else it is written. Then run `npm run generate`.',
    ];
  return [
    `Add 1.${minor}${kind === 'pre-release' ? ' as a preview' : ''}: ` +
      '[how to add a minor](docs/conformance.md#how-to-add-a-minor). With `--keep FOLDER`, this ' +
      'program leaves the `go.mod` and `go.sum` that it built with.',
  ];
}

function fieldSteps({ api: { fields, enums } }: Findings): readonly string[] {
  const ours = fields.filter((field) => !isStatus(field));
  const added = ours.filter(({ was, path }) => was === undefined && /^Pod\.spec/.test(path));
  const removed = ours.filter(({ is }) => is === undefined);
  return [
    ...(added.length > 0
      ? [
          'Add the new fields of the Pod to `lib/spec`, with a docstring: ' +
            `${list(added.map(({ path }) => path.replace(/^Pod\./, '')))}.`,
        ]
      : []),
    ...(removed.length > 0
      ? [
          `${list(removed.map(({ path }) => path))}: check that \`npm run generate\` keeps them, ` +
            'with `until`.',
        ]
      : []),
    ...(enums.length > 0
      ? [`Compare the rules of ${list(enums.map(({ type }) => type))} with the new values.`]
      : []),
  ];
}

function gateSteps(findings: Findings): readonly string[] {
  const { api, model } = findings;
  const steps: string[] = [];
  for (const change of api.gates.filter(changesDefault)) {
    const { name, is, files } = change;
    const entry = FEATURE_GATES.find((gate) => gate.name === name && gate.until > model);
    if (entry !== undefined)
      steps.push(`\`${name}\` is on now: write \`until: ${model}\` in ${GATES_FILE}.`);
    else if (is?.endsWith(', on'))
      steps.push(`\`${name}\` is on now: read what it does in ${list(files)}.`);
    else steps.push(`\`${name}\` is off now: read what it does in ${list(files)}.`);
  }
  return [...steps, ...gatedFieldSteps(findings)];
}

/** Returns what to do about new fields whose gate is off. */
function gatedFieldSteps({ api, effects }: Findings): readonly string[] {
  const off = new Set(api.gates.filter(({ is }) => is?.endsWith(', off')).map(({ name }) => name));
  const gated = api.fields.filter(({ was, gate }) => was === undefined && off.has(gate ?? ''));
  return gated.map(({ gate, type, name, path }) => {
    const effect = effects.get(path);
    if (effect === undefined || effect.startsWith(DROPPED))
      return (
        `Add \`${gate}\`, which is off, to ${GATES_FILE}, with \`${type}.${name}\`` +
        `${effect === undefined ? ', if a server drops the field' : ''}.`
      );
    return `\`${gate}\` is off, but a server does not drop \`${type}.${name}\`: write its rules.`;
  });
}

function codeSteps({ api: { code, texts } }: Findings): readonly string[] {
  if (code.length === 0) return [];
  return [
    `Read the functions that changed in ${countOf(code.length, 'file')}, below` +
      (texts.added.length > 0
        ? `, and look for the new sentences (${texts.added.length}): mutants do not reach all of them.`
        : '.'),
  ];
}
