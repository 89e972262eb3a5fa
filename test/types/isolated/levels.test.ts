// What types say of a level is what the rules say of it, which are held against Kubernetes: the
// same programs, run.
import ts from 'ts59';
import { evaluatePod } from '../../../lib/rules/pod-security/evaluate-pod.js';
import { lower } from '../../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../../lib/spec/pod.js';
import { ACCEPTED } from './accepted.js';
import { LEVELS } from './levels.js';
import { NOT_MISSING, REQUIRED } from './required.js';

/** What a program calls, in place of the package. */
class Pod {
  constructor(_scope: unknown, _id: string, props: PodProps) {
    made.push(props);
  }
}
class Deployment {
  constructor(_scope: unknown, _id: string, props: { readonly template: PodProps }) {
    made.push(props.template);
  }
}
const podTemplate = (props: PodProps) => made.push(props);
const made: PodProps[] = [];

/** The Pod that a program makes. */
function run(program: string): PodProps {
  const code = ts.transpile(`const scope = {}; ${program}`);
  new Function('Pod', 'Deployment', 'podTemplate', 'text', 'number', code)(
    Pod,
    Deployment,
    podTemplate,
    'text',
    1,
  );
  return made.pop() as PodProps;
}

/** Whether the newest standard forbids the Pod that a program makes. */
function isForbidden(program: string): boolean {
  const pod = run(program);
  return (
    evaluatePod(lower(pod), { ...pod.metadata } as object, pod.podSecurity ?? 'privileged', 37)
      .length > 0
  );
}

const { 'a level that is one of two': _, ...refused } = LEVELS; // it has none at run time

test.each(Object.entries({ ...refused, ...REQUIRED }))('%s', (_, programs) => {
  expect(programs.filter((program) => !isForbidden(program))).toEqual([]);
});

const RIGHT = [
  'capabilities of baseline',
  'sysctls of baseline',
  'volumes of restricted',
  'in a user namespace of its own',
  'ports without one on the host',
  'what a level allows',
  'annotations',
  'what restricted demands',
  'what Windows is asked for',
];
const accepted = { ...ACCEPTED, ...NOT_MISSING };

test.each(RIGHT)('%s', (name) => {
  const programs = accepted[name] ?? [];
  expect(programs.length).toBeGreaterThan(0);
  expect(programs.filter(isForbidden)).toEqual([]);
});
