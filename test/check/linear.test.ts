// The time of a check is proportional to the size of a document: from reading its text to the
// reports about it.
import { checkDocument } from '../../lib/check/check-document.js';
import { applyEdits } from '../../lib/check/suggest-fix.js';
import { importDocument } from '../../lib/codegen/import-document.js';
import { splitDocuments } from '../../lib/parse/documents.js';
import { createReport, REPORT_FORMATS } from '../../lib/report/report-formats.js';
import { EMPTY_SUMMARY, STRICTEST_OPTIONS } from '../support/check-text.js';
import { forThisRun } from '../support/linear-sample.js';
import { growthBeyondLinear } from '../support/linear-time.js';

const TIMEOUT = 300_000;
/** Number of lines of the smallest document. */
const SIZE = forThisRun({ local: 250, ci: 250, all: 1500 });

const lines = (size: number, line: (i: number) => string): string =>
  Array.from({ length: size }, (_, i) => `${line(i)}\n`).join('');
const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
const SPEC = 'spec:\n  containers:\n    - name: app\n      image: nginx:latest\n';

/** Documents, by what there is much of. */
const DOCUMENTS: Readonly<Record<string, (size: number) => string>> = {
  'findings in a map': (size) => `${POD}  labels:\n${lines(size, (i) => `    n${i}: _`)}${SPEC}`,
  'findings in a list': (size) => `${POD}${SPEC}      env:\n${lines(size, () => '        - {}')}`,
  'unknown fields': (size) => `${POD}${SPEC}${lines(size, (i) => `      n${i}: a`)}`,
  'numbers in the place of strings': (size) =>
    `${POD}${SPEC}      args:\n${lines(size, () => '        - 1')}`,
  'findings on one line': (size) =>
    `${POD}${SPEC}      args: [${Array.from({ length: size }, () => '1').join(', ')}]\n`,
  'findings in a JSON document of one line': (size) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      spec: { containers: Array.from({ length: size }, () => ({ name: 'a' })) },
    }),
  'items of a List': (size) =>
    `apiVersion: v1\nkind: List\nitems:\n${lines(size, (i) => `- {apiVersion: v1, kind: Pod, metadata: {name: n${i}}}`)}`,
  'comments that ignore a rule': (size) =>
    `${POD}${SPEC}${lines(size, () => '# cdk8s-pods-ignore: Container/image-tag because')}`,
  'comments that ignore a finding': (size) =>
    `${POD}spec:\n  containers:\n${lines(
      size,
      (i) =>
        `    - name: n${i}\n      image: nginx:latest # cdk8s-pods-ignore: Container/image-tag because`,
    )}`,
  'annotations that ignore a rule': (size) =>
    `${POD}  annotations:\n    cdk8s-pods/ignore: |\n` +
    `${lines(size, () => '      Container/image-tag because')}${SPEC}`,
  'blanks in a comment that ignores a rule': (size) =>
    `${POD}${SPEC}# cdk8s-pods-ignore: Container/image-tag a${' '.repeat(10 * size)}b\n`,
  documents: (size) => lines(size, (i) => `${POD}${SPEC}      tty: n${i}\n---`),
};

/** Checks a text, and makes all reports about it and all fixes. */
function checkText(text: string): void {
  const reports = REPORT_FORMATS.map((format) =>
    createReport(format, {
      failOn: 'hazard',
      version: '1.0.0',
      hasColors: true,
      shard: undefined,
    }),
  );
  for (const document of splitDocuments(text)) {
    const result = checkDocument(document, STRICTEST_OPTIONS);
    const source = document.text.split('\n');
    const lineAt = (line: number): string | undefined => source[line - document.line];
    for (const report of reports) report.addDocument({ file: 'a.yaml', result, lineAt });
    const edits = result.objects.flatMap(({ diagnostics }) =>
      diagnostics.map(({ range, fix = '' }) => ({
        from: range.column,
        to: range.endColumn,
        text: fix,
      })),
    );
    applyEdits(text, edits);
  }
  for (const report of reports) report.end(EMPTY_SUMMARY);
}

test.each(Object.entries(DOCUMENTS))(
  'a check of %s, with all reports and fixes',
  (_, textOf) => {
    const times = growthBeyondLinear(SIZE, (size) => {
      const text = textOf(size);
      return () => checkText(text);
    });
    expect(times).toBeUndefined();
  },
  TIMEOUT,
);

/** Documents with comments, which `import` keeps. */
const COMMENTED: Readonly<Record<string, (size: number) => string>> = {
  'at each line': (size) => `${POD}${SPEC}      args:\n${lines(size, () => '        - a # b')}`,
  'after a list on one line': (size) =>
    `${POD}${SPEC}      args: [${Array.from({ length: size }, () => 'a').join(', ')}]\n` +
    `${lines(size, () => '# b')}`,
  'after each of many lists on one line': (size) =>
    `${POD}${SPEC}      env:\n${lines(size, (i) => `        - {name: n${i}, value: "a"} # b`)}`,
  'at the end, indented': (size) =>
    `${POD}${SPEC}      args:\n${lines(size, () => '        - a')}${lines(size, () => '    # b')}`,
};

test.each(Object.entries({ ...DOCUMENTS, ...COMMENTED }))(
  'an import of a document with %s',
  (_, textOf) => {
    const times = growthBeyondLinear(SIZE, (size) => {
      const documents = [...splitDocuments(textOf(size))];
      return () => documents.map(importDocument);
    });
    expect(times).toBeUndefined();
  },
  TIMEOUT,
);
