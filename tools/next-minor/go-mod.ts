import { stagingVersion } from './go.js';

const STAGING = /^\s*(k8s\.io\/\S+) => \.\/staging\//gm;

/**
 * Returns a go.mod that requires a version of Kubernetes, and the modules that are published with
 * it.
 *
 * @param upstream - the go.mod of that version of Kubernetes
 */
export function newGoMod(version: string, upstream: string): string {
  const [goLine = 'go 1.26.0'] = /^go \S+$/m.exec(upstream) ?? [];
  const replaced = [...upstream.matchAll(STAGING)].map(
    ([, name]) => `\t${name} => ${name} ${stagingVersion(version)}\n`,
  );
  return `module cdk8s-pods.invalid/conformance

${goLine}

require k8s.io/kubernetes ${version}

replace (
${replaced.join('')})
`;
}

/** Returns the modules that a module proxy refused, as messages of the go command name them. */
export function unavailableModules(output: string): readonly string[] {
  const refused = /(\S+@v\S+): reading \S+: (?:403|404|410)/g;
  return [...new Set([...output.matchAll(refused)].map(([, module = '']) => module))].sort();
}

/** Matches lines that introduce, repeat or explain errors, and modules that were refused. */
const NO_ERROR =
  /^(#|go: (downloading|\S+ requires go)|server response|to add:)|: reading \S+: 4\d\d/;

/** Returns the errors of the compiler in the output of `go build`. */
export function buildErrors(output: string): readonly string[] {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NO_ERROR.test(line));
  return [...new Set(lines)];
}
