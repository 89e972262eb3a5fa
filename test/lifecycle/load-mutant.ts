import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import type { phase, simulate } from '../../lib/index.js';

const LIFECYCLE = join(__dirname, '../../lib/lifecycle');

/** A line of the model that is another one. */
export interface Mutant {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const sources = new Map(
  readdirSync(LIFECYCLE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [join(LIFECYCLE, file), readFileSync(join(LIFECYCLE, file), 'utf8')]),
);
const compiled = new Map([...sources].map(([file, text]) => [file, compile(text)]));

/** The model with a mutant in it. */
export function loadMutant({ file, from, to }: Mutant): {
  readonly simulate: typeof simulate;
  readonly phase: typeof phase;
} {
  const place = join(LIFECYCLE, `${file}.ts`);
  const [before, after, ...others] = (sources.get(place) ?? '').split(from);
  if (after === undefined || others.length > 0)
    throw new Error(`${file} has ${others.length > 0 ? 'more than one' : 'no'} ${from}`);
  const load = loader(new Map(compiled).set(place, compile(`${before}${to}${after}`)));
  return {
    simulate: load(join(LIFECYCLE, 'simulate.ts'))['simulate'],
    phase: load(join(LIFECYCLE, 'phase.ts'))['phase'],
  } as never;
}

function compile(text: string): string {
  return transformSync(text, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}

type Exports = Record<string, unknown>;

/** Loads these files, and nothing else. */
function loader(files: ReadonlyMap<string, string>): (file: string) => Exports {
  const loaded = new Map<string, Exports>();
  return function load(file: string): Exports {
    const known = loaded.get(file);
    if (known) return known;
    const exports: Exports = {};
    loaded.set(file, exports);
    const required = (name: string) => load(join(dirname(file), name.replace(/\.js$/, '.ts')));
    new Function('exports', 'require', files.get(file) ?? '')(exports, required);
    return exports;
  };
}
