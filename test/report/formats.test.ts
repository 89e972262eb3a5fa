// The report formats.
import { checkDocument } from '../../lib/check/check-document.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import type { CheckSummary, ReportOptions } from '../../lib/report/report.js';
import {
  createReport,
  REPORT_FORMATS,
  type ReportFormat,
} from '../../lib/report/report-formats.js';
import { CHECK_OPTIONS, podYaml } from '../support/check-text.js';

const TEXT = podYaml(
  'image: nginx',
  'ports: [{containerPort: "80"}]',
  'volumeMounts: [{name: lgos, mountPath: "/<logs>, 100%"}]',
);
const SUMMARY: CheckSummary = {
  files: 1,
  objects: 1,
  otherFiles: 0,
  skipped: [{ apiVersion: 'v1', kind: 'Service', count: 2 }],
  diagnostics: { unread: 0, refused: 2, 'pod-security': 0, warned: 0, hazard: 1, change: 0 },
  errorHazards: 0,
  failed: true,
};

function reported(format: ReportFormat, options: Partial<ReportOptions> = {}, text = TEXT): string {
  const report = createReport(format, {
    failOn: 'refused',
    version: '1.2.3',
    hasColors: false,
    shard: undefined,
    ...options,
  });
  const checked = checkDocument({ text, line: 1 }, { ...CHECK_OPTIONS, hazards: 'warning' });
  return (
    report.begin() +
    report.addDocument({
      file: 'web, 1.yaml',
      result: checked,
      lineAt: (number) => text.split('\n')[number - 1],
    }) +
    report.end(SUMMARY)
  );
}

test.each(REPORT_FORMATS)('%s', (format) => expect(reported(format)).toMatchSnapshot());

test.each(['text', 'markdown', 'json', 'sarif', 'github'] as const)(
  '%s links to the pages about rules if their address is set',
  (format) => {
    const page = 'https://example.com/rules/decode/type.html';
    expect(reported(format, { docsUrl: 'https://example.com' })).toContain(page);
    expect(reported(format)).not.toContain('/rules/');
  },
);

test('uses colors only on a terminal', () => {
  expect(reported('text', { hasColors: true })).toContain('\u001b[31mrefused\u001b[0m');
  expect(reported('text')).not.toContain('\u001b');
});

test.each(['json', 'sarif'] as const)('%s is valid JSON, also without findings', (format) => {
  expect(() => JSON.parse(reported(format))).not.toThrow();
  expect(() => JSON.parse(reported(format, {}, ''))).not.toThrow();
});

test('names the shard', () => {
  expect(JSON.parse(reported('sarif', { shard: '2/5' })).runs[0].automationDetails).toEqual({
    id: 'cdk8s-pods/2/5',
  });
  expect(reported('junit', { shard: '2/5' })).toContain('<testsuite name="cdk8s-pods 2/5"');
});

test('fails a JUnit test case for the kinds of --fail-on', () => {
  const hazardous = podYaml('image: nginx');
  expect(reported('junit', {}, hazardous)).toContain('failures="0"');
  expect(reported('junit', { failOn: 'hazard' }, hazardous)).toContain('failures="1"');
});

test('names the level of a hazard, and counts those of level error', () => {
  const cannotWork = podYaml('image: Acme/Web:1.4');
  const lines = reported('text', {}, cannotWork).split('\n');
  expect(lines[0]).toContain(': error: Pod web: spec.containers[0].image: ');
  expect(lines).toContain("  = Did you mean 'acme/web:1.4'?");
  expect(reported('junit', {}, cannotWork)).toContain('failures="1"');
  expect(reported('github', {}, cannotWork)).toMatch(/^::error /);
  expect(JSON.parse(reported('sarif', {}, cannotWork)).runs[0].results[0].level).toBe('error');
  expect(JSON.parse(reported('json', {}, cannotWork)).diagnostics[0]).toMatchObject({
    kind: 'hazard',
    severity: 'error',
  });
});

test.each([
  ['an escape sequence', '"\u001b[2J " # \u202e', 7, '"\\u001b[2J "', ' # \\u202e'],
  ['invisible characters', '"a\u200b\ufeff " # x', 6, '"a\\u200b\\ufeff "', ' # x'],
  ['half of a character', '"\ud800 "', 4, '"\\ud800 "', ''],
  ['a tab', '"\t" # x', 3, '" "', ' # x'],
  ['a Windows line end', '" a"\r', 4, '" a"', ''],
])('marks the whole value if the line contains %s', (_, value, length, shown, rest) => {
  const report = createReport('text', {
    failOn: 'refused',
    version: '1.2.3',
    hasColors: false,
    shard: undefined,
  });
  const diagnostic: Diagnostic = {
    kind: 'refused',
    severity: 'error',
    rule: 'r',
    object: undefined,
    field: '',
    message: 'm',
    remediation: undefined,
    fix: undefined,
    range: { line: 1, column: 14, endLine: 1, endColumn: 14 + length, target: 'value' },
  };
  const checked = {
    file: 'a\n.yaml',
    result: { objects: [], skipped: [], isManifest: true, diagnostics: [diagnostic] },
    lineAt: () => `\u202e  image: a: ${value}`,
  };
  expect(report.addDocument(checked)).toBe(
    'a\\n.yaml:1:14: refused: m [r]\n' +
      `1 | \\u202e  image: a: ${shown}${rest}\n` +
      `  | ${' '.repeat('\\u202e  image: a: '.length)}${'^'.repeat(shown.length)}\n`,
  );
});

test('does not print control characters', () => {
  const text = podYaml('image: "a\u001b[2J"  ', `# ${'x'.repeat(500)}`);
  expect(reported('text', {}, text)).not.toContain('\u001b');
});
