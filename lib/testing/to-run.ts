import type { KubernetesObject } from '../api/kubernetes-object.js';
import { closestMatch } from '../formats/closest-match.js';
import type { RuntimeViewOptions } from '../runtime/runtime-options.js';
import { type RuntimeContainer, runtimeView } from '../runtime/runtime-view.js';
import { sourceText } from '../runtime/value-source.js';
import { type MatcherContext, type MatcherResult, passIfEmpty } from './matcher-context.js';
import { matcherSubjectOf, podsOf } from './matcher-subject.js';
import { failIfRejected, validateObjects } from './verdict-matchers.js';

/**
 * How a container is expected to run. Values that are not named may be any. Each value may be an
 * asymmetric matcher, such as `expect.stringContaining('--port')`.
 */
export interface ExpectedRun {
  /**
   * The program and its arguments, with the values of variables. Needs `images` if the container
   * has no `command`.
   */
  readonly argv?: readonly unknown[] | undefined;
  /** Some of the variables. `undefined` expects that there is no such variable. */
  readonly env?: Readonly<Record<string, unknown>> | undefined;
  /** The working directory, if the container sets it. */
  readonly workingDir?: unknown;
  /** The number of the user, or the name that the image has. */
  readonly user?: unknown;
  /** The number of the primary group. */
  readonly group?: unknown;
  /** What is mounted at some paths: `true` for a mount that can be written, `'read-only'`, or `false`. */
  readonly mounts?: Readonly<Record<string, boolean | 'read-only'>> | undefined;
  /** Whether the container is privileged. */
  readonly privileged?: unknown;
  /** The memory limit in bytes, and the CPU shares and quota. */
  readonly resources?: Readonly<Record<string, unknown>> | undefined;
}

/** The matcher `toRun` of `PodMatchers`. */
export function toRun(
  this: MatcherContext,
  received: unknown,
  container: string,
  expected: ExpectedRun = {},
  options: RuntimeViewOptions = {},
): MatcherResult {
  const subject = matcherSubjectOf(received);
  const pods = podsOf(subject);
  const rejected = failIfRejected(this, subject, validateObjects(pods, {}));
  if (rejected !== undefined) return rejected;
  const objects = [...(options.objects ?? []), ...subject.objects.map((each) => each.manifest())];
  const views = pods.map(({ path, manifest }) => ({
    path,
    containers: runtimeView(manifest() as KubernetesObject, { ...options, objects }).containers,
  }));
  const found = views.flatMap(({ path, containers }) =>
    containers.filter(({ name }) => name === container).map((each) => ({ path, each })),
  );
  if (found.length === 0) {
    const names = views.flatMap(({ containers }) => containers.map(({ name }) => name));
    const near = closestMatch(container, names);
    throw new Error(
      `expected ${subject.name} to contain a container ${container}` +
        (near === undefined
          ? `, but its containers are ${names.join(', ')}`
          : `: did you mean ${near}?`),
    );
  }
  const problems = found.flatMap(({ path, each }) =>
    problemsOf(this, each, expected).map((problem) => `[${path}] ${problem}`),
  );
  return passIfEmpty(
    problems,
    `${container} to run like this`,
    `expected ${container} not to run like this, but it does`,
  );
}

/** Returns a line for each value that is not as expected. */
function problemsOf(
  { equals, utils }: MatcherContext,
  { config, argv, obstacle, sources }: RuntimeContainer,
  expected: ExpectedRun,
): readonly string[] {
  if (config === undefined) return [`the kubelet does not create it: ${obstacle}`];
  const { securityContext, resources } = config.linux;
  const lines: string[] = [];
  const check = (label: string, wanted: unknown, actual: unknown, source?: string): void => {
    if (equals(actual, wanted)) return;
    const found = actual === undefined ? 'it has none' : `found ${utils.stringify(actual)}`;
    const from = sources[source ?? label];
    lines.push(
      `${label}: expected ${utils.stringify(wanted)}, but ${found}` +
        (from === undefined ? '' : ` (${sourceText(from)})`),
    );
  };
  if (expected.argv !== undefined) check('argv', expected.argv, argv, 'command');
  if (expected.workingDir !== undefined)
    check('workingDir', expected.workingDir, config.workingDir);
  const prefix = 'linux.securityContext';
  if (expected.user !== undefined)
    check(
      'user',
      expected.user,
      securityContext.runAsUser?.value ?? securityContext.runAsUsername,
      `${prefix}.runAsUser`,
    );
  if (expected.group !== undefined)
    check('group', expected.group, securityContext.runAsGroup?.value, `${prefix}.runAsGroup`);
  if (expected.privileged !== undefined)
    check('privileged', expected.privileged, securityContext.privileged);
  for (const [name, wanted] of Object.entries(expected.env ?? {})) {
    const i = config.envs.findIndex(({ key }) => key === name);
    check(`env.${name}`, wanted, config.envs[i]?.value, `envs[${i}]`);
  }
  for (const [path, wanted] of Object.entries(expected.mounts ?? {})) {
    const i = config.mounts.findIndex(({ containerPath }) => containerPath === path);
    const mount = config.mounts[i];
    check(
      `mounts["${path}"]`,
      wanted,
      mount === undefined ? false : mount.readonly ? 'read-only' : true,
      `mounts[${i}]`,
    );
  }
  for (const [name, wanted] of Object.entries(expected.resources ?? {}))
    check(
      `resources.${name}`,
      wanted,
      resources[name as keyof typeof resources],
      `linux.resources.${name}`,
    );
  return lines;
}
