// `npm run next-minor [-- --to v1.38.0-beta.0] [--from v1.37.2] [--out FILE] [--modfile FILE]
// [--keep FOLDER] [--mutants 20000] [--seed 1]` looks for versions of Kubernetes that are newer
// than those that we support, and writes a report on each: what changed, and what to do. Without
// `--to`, on each newer version that the Go module proxy has. Needs Go and its module proxy.
//
// The exit status is 0 if there is nothing new, 1 if there is something to do, and 2 if the program
// could not find out.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { examine } from './examine.js';
import { publishedVersions, supportedVersions } from './go.js';
import { reportText } from './report.js';
import { type Candidate, chooseCandidates, findCandidates } from './versions.js';

interface Options {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly out?: string | undefined;
  readonly modfile?: string | undefined;
  readonly keep?: string | undefined;
  readonly mutants: string;
  readonly seed: string;
}

async function main(options: Options): Promise<number> {
  const supported = supportedVersions();
  const versions = [...supported.keys()];
  const candidates = chooseCandidates(
    options.to === undefined ? findCandidates(versions, publishedVersions()) : [],
    versions,
    options,
  );
  if (candidates.length === 0) {
    const sorted = versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    console.log(`There is no version of Kubernetes newer than ${sorted.join(', ')}.`);
    return 0;
  }
  const reports: string[] = [];
  for (const candidate of candidates) reports.push(await reportOn(candidate, options, supported));
  const text = reports.join('\n');
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
  return 1;
}

async function reportOn(
  candidate: Candidate,
  { modfile, keep, mutants, seed }: Options,
  supported: ReadonlyMap<string, string>,
): Promise<string> {
  const folder =
    keep === undefined
      ? mkdtempSync(join(tmpdir(), 'next-minor-'))
      : join(resolve(keep), candidate.to);
  mkdirSync(folder, { recursive: true });
  try {
    const goMod = modfile ?? supported.get(candidate.to);
    const sizes = { mutants: Number(mutants), seed: Number(seed) };
    return reportText(await examine(candidate, folder, goMod, sizes));
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

// The functions that read Kubernetes' source code start the go command, too.
process.env['GOTOOLCHAIN'] = 'auto';
void start();

async function start(): Promise<void> {
  try {
    process.exitCode = await main(readOptions());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** @throws TypeError if there is no such option */
function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      modfile: { type: 'string' },
      keep: { type: 'string' },
      mutants: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
    },
  });
  return values;
}
