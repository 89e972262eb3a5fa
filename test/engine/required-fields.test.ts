import { newestApiTypes } from '../../lib/engine/api-types.js';
import { detectRelevantFields } from '../../lib/engine/detect-relevant-fields.js';
import { ANY_FIELD } from '../../lib/engine/node.js';
import type { RuleContext } from '../../lib/engine/rule-context.js';

const port = newestApiTypes.get('ContainerPort');
const bits = (...names: readonly string[]): number =>
  names.reduce((all, name) => all | (port?.fields.get(name)?.bit ?? ANY_FIELD), 0);

type Check = RuleContext<unknown>;

test.each<[string, (value: never, at: never) => void, number]>([
  [
    'the fields that it reads',
    ({ name, hostPort }: { name?: string; hostPort?: number }, at: Check) =>
      name && hostPort && at.required('a'),
    bits('name', 'hostPort'),
  ],
  ['the fields that it looks for', (value: object) => 'hostIP' in value, bits('hostIP')],
  [
    'the fields that it asks whether they are its own',
    (value: object) => Object.hasOwn(value, 'hostIP'),
    bits('hostIP'),
  ],
  [
    'the fields whose default it finds right',
    ({ protocol }: { protocol?: string }, at: Check) =>
      at.oneOf('protocol', protocol ?? 'TCP', ['TCP']),
    bits('protocol'),
  ],
  [
    'any where it finds the default wrong',
    ({ name = '' }: { name?: string }, at: Check) => at.format('name', name, () => 'wrong'),
    ANY_FIELD,
  ],
  [
    'any where it speaks of what is not there',
    ({ name }: { name?: string }, at: Check) => name ?? at.required('name'),
    ANY_FIELD,
  ],
  ['any where it asks more than the value', (_: object, at: Check) => at.view, ANY_FIELD],
  ['any where it asks all fields', (value: object) => Object.keys(value), ANY_FIELD],
  ['any where it copies all fields', (value: object) => ({ ...value }), ANY_FIELD],
  ['any where it reads what is no field', (value: { sleep?: object }) => value.sleep, ANY_FIELD],
  ['any where it keeps from throwing', (_: object, at: Check) => attempt(() => at.view), ANY_FIELD],
  ['nothing where it reads nothing', () => undefined, 0],
])('a rule needs %s', (_, check, needs) => {
  expect(port && detectRelevantFields(check, port)).toBe(needs);
});

function attempt(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
