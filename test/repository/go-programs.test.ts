// Keeps the Go programs of conformance/ easy to move to a new minor of Kubernetes: one file for
// each minor, and one file with what is internal to Kubernetes.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const CONFORMANCE = join(__dirname, '../../conformance');

const goFiles: readonly string[] = readdirSync(CONFORMANCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.go'))
  .sort();
const read = (file: string): string => readFileSync(join(CONFORMANCE, file), 'utf8');

/** The packages that KEP-6164 and KEP-5975 will change: internal types, and strategies. */
const INTERNAL = /"k8s\.io\/kubernetes\/pkg\/(apis|registry)\/[^"]+"/;

test('only internal.go imports internal types and strategies', () => {
  const importing = goFiles.filter((file) => INTERNAL.test(read(file)));
  expect(importing.map((file) => basename(file))).toEqual(['internal.go', 'internal.go']);
});

test.each(['oracle', 'nodes/scheduler'])('%s has one file for each minor', (program) => {
  const files = goFiles.filter((file) => file.startsWith(`${program}/`));
  const minors = [
    ...readdirSync(join(CONFORMANCE, 'minors')),
    ...(/k8s\.io\/kubernetes v(1\.\d+)\./.exec(read('go.mod'))?.slice(1) ?? []),
  ].map((minor) => minor.slice('1.'.length));
  const named = files.flatMap((file) => /kubernetes_(\d+)\.go$/.exec(file)?.slice(1) ?? []);
  expect(named).toEqual(minors.sort());
  for (const minor of named)
    expect(read(`${program}/kubernetes_${minor}.go`)).toMatch(
      new RegExp(`^//go:build kubernetes${minor}\n`),
    );
});
