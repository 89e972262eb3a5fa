import { partsOf } from './feature-gates.js';
import { isStatus } from './field-changes.js';
import { code, literal, row, section, table } from './markdown.js';
import { countOf, type Findings, isSentence, nextSteps } from './steps.js';
import { changeLines } from './verdict-lines.js';

/** Returns the report on a candidate, in Markdown. */
export function reportText(findings: Findings): string {
  const { from, to } = findings.candidate;
  const sections = [
    `# Kubernetes ${to}, compared with ${from}`,
    summary(findings),
    `## What to do\n\n${nextSteps(findings)
      .map((step, i) => `${i + 1}. ${step}`)
      .join('\n')}`,
    section('Programs that do not build', buildLines(findings)),
    section('Fields', fieldLines(findings)),
    section('Feature gates that concern Pods', gateLines(findings)),
    section(
      'Verdicts that disagree',
      changeLines(findings, (change) => !isSentence(change)),
    ),
    section('Sentences that differ', changeLines(findings, isSentence)),
    section('Sentences in the code', textLines(findings)),
    section('Functions that changed', codeLines(findings)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function summary({ api, verdicts, model, module }: Findings): string {
  const own = api.fields.filter((field) => !isStatus(field));
  const counts = [
    `${countOf(own.filter(({ was }) => was === undefined).length, 'new field')}, ` +
      `${own.filter(({ is }) => is === undefined).length} removed, ` +
      `${own.filter(({ was, is }) => was && is).length} changed`,
    `${countOf(api.gates.length, 'feature gate')} of Pods with another stage or default`,
    verdicts === undefined
      ? 'verdicts were not compared, because the oracle does not build'
      : `${verdicts.inputs} manifests compared with our verdicts of 1.${model}: ` +
        (verdicts.changes.length === 0
          ? 'all agree'
          : `${countOf(verdicts.changes.length, 'kind')} of differences`),
    module.failures.length === 0
      ? 'all Go programs of conformance/ build'
      : `${countOf(module.failures.length, 'Go program')} of conformance/ without a build`,
  ];
  return counts.map((text) => `- ${text}`).join('\n');
}

/** Maximum number of errors that are printed for a program. */
const MAX_ERRORS = 30;

const buildLines = ({ module: { failures } }: Findings): readonly string[] =>
  failures.flatMap(({ program, errors, unavailable }) => [
    `### conformance/${program}\n`,
    ...(unavailable.length > 0
      ? [`The module proxy lacks ${unavailable.map(code).join(', ')}.\n`]
      : []),
    ...(errors.length > 0
      ? [
          '```text',
          ...errors.slice(0, MAX_ERRORS),
          ...(errors.length > MAX_ERRORS ? [`and ${errors.length - MAX_ERRORS} more`] : []),
          '```\n',
        ]
      : []),
  ]);

function fieldLines({ api: { fields, enums }, effects }: Findings): readonly string[] {
  const own = fields.filter((field) => !isStatus(field));
  const rows = own.map(({ path, was, is, gate, doc }) =>
    row(
      code(path),
      code(was) || 'new',
      code(is) || 'removed',
      code(gate),
      effects.get(path) ?? '',
      doc,
    ),
  );
  const status = fields.filter(isStatus);
  return [
    ...table(['field', 'was', 'is', 'feature gate', 'a default server', 'documentation'], rows),
    ...enums.map(
      ({ type, added, removed }) =>
        `\nThe values of ${code(type)}: ` +
        [
          added.length > 0 ? `new ${added.map(code).join(', ')}` : '',
          removed.length > 0 ? `removed ${removed.map(code).join(', ')}` : '',
        ]
          .filter(Boolean)
          .join('; '),
    ),
    ...(status.length > 0
      ? [`\nIn the status of objects, ${status.length} fields differ; users do not write them.`]
      : []),
  ];
}

const gateLines = ({ api: { gates } }: Findings): readonly string[] =>
  table(
    ['feature gate', 'was', 'is', 'used in', 'proposal'],
    gates.map(({ name, was, is, files, proposal }) =>
      row(code(name), was ?? 'new', is ?? 'removed', partsOf(files).join(', '), proposal ?? ''),
    ),
  );

function textLines({ api: { texts } }: Findings): readonly string[] {
  const lines = (some: typeof texts.added): readonly string[] =>
    some.map(({ file, text }) => `- ${literal(text)} (${file})`);
  return [
    ...(texts.added.length > 0 ? ['New:\n', ...lines(texts.added)] : []),
    ...(texts.removed.length > 0 ? ['\nRemoved:\n', ...lines(texts.removed)] : []),
  ];
}

const GENERATED = /zz_generated/;

function codeLines({ api: { code: changes, sources } }: Findings): readonly string[] {
  const written = changes.filter(({ file }) => !GENERATED.test(file));
  const generated = changes.filter(({ file }) => GENERATED.test(file));
  const names = (some: readonly string[]): string => some.map(code).join(', ');
  return [
    ...table(
      ['file', 'new', 'changed', 'removed'],
      written.map(({ file, added, changed, removed }) =>
        row(file, names(added), names(changed), names(removed)),
      ),
    ),
    ...(generated.length > 0
      ? [`\nGenerated checks changed in ${generated.map(({ file }) => file).join(', ')}.`]
      : []),
    ...(changes.length > 0
      ? [
          '\nTo read a difference:\n',
          '```sh',
          `diff -u ${sources.older}/FILE ${sources.newer}/FILE`,
          '```',
        ]
      : []),
  ];
}
