// Settings and events that careless code breaks: each file is refused in a sentence, or ignored.
import { podYaml } from '../support/check-text.js';
import { CommandLine } from '../support/command-line.js';

const line = new CommandLine({ 'right.yaml': podYaml('image: nginx:1.29') });
afterAll(() => line.remove());

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);
const BOMB =
  'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n' +
  'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nhazards: [*c,*c,*c,*c,*c,*c,*c]';

const REFUSED: readonly string[] = [
  '__proto__: {a: 1}',
  'constructor: 1',
  'hasOwnProperty: x',
  'x',
  '[]',
  '1',
  'a: 1\n---\nb: 1',
  'podTemplates: {constructor: b}',
  'podTemplates: {"a:b": [1]}',
  'podTemplates: []',
  'kubernetes: {toString: 1}',
  'kubernetes: [1.36]',
  'kubernetes: .nan',
  'kubernetes: 1e400',
  'hazards: {valueOf: {}}',
  'ignore: [null]',
  'ignore: {rule: x}',
  'ignore: [{rule: constructor, reason: x}]',
  'ignore: [{rule: __proto__, reason: x}]',
  'ignore: [{rule: {}, reason: []}]',
  'exclude: ["", " ", 1, null]',
  `hazards: ${nested(9000, '[', ']')}`,
  `hazards: ${nested(20_000, '[', ']')}`,
  'a: &a [*a]',
  BOMB,
  'hazards: none\nhazards: x',
  'podTemplates: {"a:b": {toString: 1}}',
  `hazards: ${'x'.repeat(1e6)}`,
  `${'x'.repeat(1e5)}: 1`,
  'a: [',
  'a: "\u001b"',
  'hazards: "\\0"',
  'failOn: "hazard\\n"',
];

test.each(REFUSED.map((text) => [text.slice(0, 50), text]))('settings %j', async (_, text) => {
  line.write('settings.yaml', text);
  const { status, err } = await line.run(['check', '--config', 'settings.yaml', 'right.yaml']);
  expect(status).toBe(2);
  expect(err).toMatch(/^cdk8s-pods: settings\.yaml:[^\n]*\n(?:settings\.yaml: [^\n]*\n)*$/);
  expect(err.length).toBeLessThan(200_000);
});

test.each([
  ['x', 2],
  ['[]', 2],
  ['__proto__: 1', 2],
  ['constructor: 1', 2],
  ['a: [', 2],
  ['', 0],
  ['~', 0],
  ['script:', 0],
  ['until:', 0],
])('events %j', async (text, status) => {
  line.write('events.yaml', text);
  const result = await line.run(['life', '--events', 'events.yaml', 'right.yaml']);
  expect({ status: result.status, err: result.err }).toEqual({
    status,
    err: expect.stringMatching(status === 0 ? /^$/ : /^cdk8s-pods: events\.yaml:[^\n]*\n$/),
  });
});
