// Validates the output for code scanning with the schema of SARIF 2.1.0, from Microsoft's matchers
// for jest.
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { recordedCases } from '../../conformance/cases/case-files.js';
import { checkDocument, type DocumentResult } from '../../lib/check/check-document.js';
import { mergeRuns, sarifRunsIn } from '../../lib/report/merge-reports.js';
import { type CheckSummary, diagnosticsOf } from '../../lib/report/report.js';
import { createReport } from '../../lib/report/report-formats.js';
import { EMPTY_SUMMARY, podYaml, STRICTEST_OPTIONS } from '../support/check-text.js';

const schema: object = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One pattern of the schema is not a valid Unicode pattern.
const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
const validate = ajv.compile(schema);

/** Returns the errors in a log; empty if it is valid. */
function faultsOf(log: string): readonly string[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const SUMMARY: CheckSummary = { ...EMPTY_SUMMARY, failed: true };

const checked = (text: string): DocumentResult =>
  checkDocument({ text, line: 1 }, STRICTEST_OPTIONS);

function logOf(files: Readonly<Record<string, string>>, shard?: string): string {
  const report = createReport('sarif', {
    failOn: 'refused',
    version: '1.2.3',
    hasColors: false,
    shard,
    docsUrl: 'https://example.com/pods',
  });
  const found = Object.entries(files).map(([file, text]) =>
    report.addDocument({ file, result: checked(text), lineAt: () => undefined }),
  );
  return report.begin() + found.join('') + report.end(SUMMARY);
}

const FILES = {
  'in a folder/ü, 1%.yaml': podYaml(
    'image: nginx',
    'ports: [{containerPort: "80"}]',
    'env: [{name: A, value: 1}]',
  ),
  'twice.yaml': podYaml('image: nginx:1.29', 'env: [{name: A, value: a}, {name: A, value: b}]'),
  '<stdin>': 'a: [',
  '/tmp/web.yaml': podYaml('image: {{ .Values.image }}'),
  '../C:\\web.json':
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"\\u0000\\ud800"},' +
    '"spec":{"containers":[{"name":"a"}]}}',
};

test('is valid for all kinds of findings, for none, for a shard, and for merged shards', () => {
  const kinds = Object.values(FILES).flatMap((text) =>
    diagnosticsOf(checked(text)).map(({ kind }) => kind),
  );
  expect([...new Set(kinds)].sort()).toEqual([
    'hazard',
    'pod-security',
    'refused',
    'unread',
    'warned',
  ]);
  const logs = [logOf(FILES), logOf({}), logOf({}, '1/2'), logOf(FILES, '2/2')];
  expect([...logs, mergeRuns(logs.flatMap((log) => sarifRunsIn(log) ?? []))].map(faultsOf)).toEqual(
    [[], [], [], [], []],
  );
  expect(JSON.parse(logs[0] ?? '').runs[0].results.some((each: object) => 'fixes' in each)).toBe(
    true,
  );
});

test('is valid for all recorded cases', () => {
  const files = Object.fromEntries(
    recordedCases().map(({ manifest }, i) => [`${i}.json`, JSON.stringify(manifest)]),
  );
  const log = logOf(files);
  expect(JSON.parse(log).runs[0].tool.driver.rules.length).toBeGreaterThan(200);
  expect(faultsOf(log)).toEqual([]);
});

test('the schema rejects invalid logs', () => {
  const log = logOf(FILES);
  for (const [from, to] of [
    ['"level":"error"', '"level":"grave"'],
    ['"startLine":', '"firstLine":'],
    ['"message":', '"text":'],
    ['"startColumn":14', '"startColumn":0'],
    ['"informationUri":"https:', '"informationUri":"no URI: '],
    ['"version":"2.1.0"', '"version":"2.0.0"'],
  ] as const)
    expect([from, faultsOf(log.replace(from, to))]).not.toEqual([from, []]);
});
