import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CONFORMANCE, runGo } from './go.js';
import { buildErrors, newGoMod, unavailableModules } from './go-mod.js';
import { minorOfModule } from './versions.js';

/** A Go program that does not build with a version of Kubernetes. */
export interface BuildFailure {
  /** The folder of the program in conformance/. */
  readonly program: string;
  /** The errors of the compiler. */
  readonly errors: readonly string[];
  /** The modules that it needs and the module proxy lacks: `k8s.io/apiextensions-api@v0.38.0`. */
  readonly unavailable: readonly string[];
}

/** The Go programs of conformance/, built with another version of Kubernetes. */
export interface CandidateModule {
  /** The path of the program that prints verdicts, unless it does not build. */
  readonly oracle: string | undefined;
  readonly failures: readonly BuildFailure[];
}

/** The source code of the Go programs, relative to conformance/. */
const goSources = (): readonly string[] =>
  readdirSync(CONFORMANCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(go|s)$/.test(name),
  );

/** Returns the folders that hold a program, that of verdicts first. */
const programsOf = (sources: readonly string[]): readonly string[] =>
  [...new Set(sources.map((source) => dirname(source)))].sort(
    (a, b) => Number(b === 'oracle') - Number(a === 'oracle') || (a < b ? -1 : 1),
  );

/**
 * Writes a module with the Go programs of conformance/, and builds them with a version of
 * Kubernetes. Takes minutes for a version that was not built before.
 *
 * @param folder - an empty folder for the module
 * @param source - the source code of that version
 * @param goMod - the go.mod to use; without it, a new one is written
 */
export function buildCandidate(
  version: string,
  folder: string,
  source: string,
  goMod: string | undefined,
): CandidateModule {
  const sources = goSources();
  for (const name of sources) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    copyFileSync(join(CONFORMANCE, name), join(folder, name));
  }
  if (goMod === undefined) {
    const upstream = readFileSync(join(source, 'go.mod'), 'utf8');
    writeFileSync(join(folder, 'go.mod'), newGoMod(version, upstream));
    // Modules that only tests of others need may be missing.
    runGo(['mod', 'tidy', '-e'], folder);
  } else {
    copyFileSync(goMod, join(folder, 'go.mod'));
    const sums = goMod.replace(/mod$/, 'sum');
    if (existsSync(sums)) copyFileSync(sums, join(folder, 'go.sum'));
  }
  const failures: BuildFailure[] = [];
  for (const program of programsOf(sources)) {
    console.error(`building ${program} with Kubernetes ${version}`);
    const { ok, stderr } = buildProgram(program, folder, minorOfModule(version));
    if (ok) continue;
    const output = stderr.replaceAll(folder, '');
    failures.push({
      program,
      errors: buildErrors(output),
      unavailable: unavailableModules(output),
    });
  }
  const oracle = join(folder, 'bin', 'oracle');
  return { oracle: existsSync(oracle) ? oracle : undefined, failures };
}

const buildProgram = (program: string, folder: string, minor: number): ReturnType<typeof runGo> =>
  runGo(
    [
      'build',
      // With all errors, not only the first ten; and with modules that go.sum lacks.
      ...['-gcflags=-e', '-mod=mod', `-tags=kubernetes${minor}`],
      ...['-o', join('bin', relative('.', program).replaceAll(/[\\/]/g, '-')), `./${program}`],
    ],
    folder,
  );
