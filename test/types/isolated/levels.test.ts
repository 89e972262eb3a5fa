// Checks that the types and the rules agree about the Pod Security levels: runs the programs that
// the types refuse or accept. The rules are compared with Kubernetes elsewhere.
import ts from 'ts59';
import { evaluatePod } from '../../../lib/rules/pod-security/evaluate-pod.js';
import { lower } from '../../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../../lib/spec/pod.js';
import { ACCEPTED } from './accepted.js';
import { LEVELS } from './levels.js';
import { NOT_MISSING, REQUIRED } from './required.js';

/** Replaces the classes of the package in the programs. */
class Pod {
  constructor(_scope: unknown, _id: string, props: PodProps) {
    created.push(props);
  }
}
class Deployment {
  constructor(_scope: unknown, _id: string, props: { readonly template: PodProps }) {
    created.push(props.template);
  }
}
const podTemplate = (props: PodProps) => created.push(props);
const created: PodProps[] = [];

/** Returns the Pod that a program creates. */
function run(program: string): PodProps {
  const code = ts.transpile(`const scope = {}; ${program}`);
  new Function('Pod', 'Deployment', 'podTemplate', 'text', 'number', code)(
    Pod,
    Deployment,
    podTemplate,
    'text',
    1,
  );
  return created.pop() as PodProps;
}

/** Whether the newest version of the standards forbids the Pod of a program. */
function isForbidden(program: string): boolean {
  const pod = run(program);
  return (
    evaluatePod(lower(pod), { ...pod.metadata } as object, pod.podSecurity ?? 'privileged', 37)
      .length > 0
  );
}

// At run time, such a level is neither of the two.
const { 'a level whose type is a union': _, ...refused } = LEVELS;

test.each(Object.entries({ ...refused, ...REQUIRED }))('the rules reject %s', (_, programs) => {
  expect(programs.filter((program) => !isForbidden(program))).toEqual([]);
});

const VALID = [
  'capabilities of baseline',
  'sysctls of baseline',
  'volumes of restricted',
  'Pods in a user namespace',
  'ports without a hostPort',
  'fields that a level allows',
  'annotations',
  'the required fields of restricted',
  'the required fields of restricted on Windows',
];
const accepted = { ...ACCEPTED, ...NOT_MISSING };

test.each(VALID)('the rules accept %s', (name) => {
  const programs = accepted[name] ?? [];
  expect(programs.length).toBeGreaterThan(0);
  expect(programs.filter(isForbidden)).toEqual([]);
});
