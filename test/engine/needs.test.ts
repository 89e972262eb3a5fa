import type { At } from '../../lib/engine/at.js';
import { needsOf } from '../../lib/engine/needs.js';
import { ANY } from '../../lib/engine/node.js';
import { types } from '../../lib/engine/type-table.js';

const port = types.get('ContainerPort');
const bits = (...names: readonly string[]): number => names.reduce((all, name) => all | (port?.fields.get(name)?.bit ?? ANY), 0);

type Ask = At<unknown>;

test.each<[string, (value: never, at: never) => void, number]>([
  [
    'the fields that it reads',
    ({ name, hostPort }: { name?: string; hostPort?: number }, at: Ask) => name && hostPort && at.required('a'),
    bits('name', 'hostPort'),
  ],
  ['the fields that it looks for', (value: object) => 'hostIP' in value, bits('hostIP')],
  ['the fields that it asks whether they are its own', (value: object) => Object.hasOwn(value, 'hostIP'), bits('hostIP')],
  [
    'the fields whose default it finds right',
    ({ protocol }: { protocol?: string }, at: Ask) => at.oneOf('protocol', protocol ?? 'TCP', ['TCP']),
    bits('protocol'),
  ],
  ['any where it finds the default wrong', ({ name = '' }: { name?: string }, at: Ask) => at.format('name', name, () => 'wrong'), ANY],
  ['any where it speaks of what is not there', ({ name }: { name?: string }, at: Ask) => name ?? at.required('name'), ANY],
  ['any where it asks more than the value', (_: object, at: Ask) => at.view, ANY],
  ['any where it asks all fields', (value: object) => Object.keys(value), ANY],
  ['any where it copies all fields', (value: object) => ({ ...value }), ANY],
  ['any where it reads what is no field', (value: { sleep?: object }) => value.sleep, ANY],
  ['any where it keeps from throwing', (_: object, at: Ask) => attempt(() => at.view), ANY],
  ['nothing where it reads nothing', () => undefined, 0],
])('a rule needs %s', (_, check, needs) => {
  expect(port && needsOf(check, port)).toBe(needs);
});

function attempt(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
