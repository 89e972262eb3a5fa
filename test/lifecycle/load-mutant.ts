import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import type { phase, simulate } from '../../lib/index.js';

const LIFECYCLE = join(__dirname, '../../lib/lifecycle');

/** A mistake in the model: one piece of code that is replaced by another one. */
export interface Mutant {
  /** The behaviour of the model with this mistake. */
  readonly title: string;
  /** The file in lib/lifecycle, without `.ts`. */
  readonly file: string;
  /** The code, which occurs once in the file. White space matches any white space. */
  readonly from: string;
  readonly to: string;
}

const sources = new Map(
  readdirSync(LIFECYCLE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [join(LIFECYCLE, file), readFileSync(join(LIFECYCLE, file), 'utf8')]),
);
const compiled = new Map([...sources].map(([path, text]) => [path, compile(text)]));

/** Loads the model with a mutant in it. */
export function loadMutant(mutant: Mutant): {
  readonly simulate: typeof simulate;
  readonly phase: typeof phase;
} {
  const path = join(LIFECYCLE, `${mutant.file}.ts`);
  const source = applyMutant(mutant, sources.get(path) ?? '');
  const load = loader(new Map(compiled).set(path, compile(source)));
  return {
    simulate: load(join(LIFECYCLE, 'simulate.ts'))['simulate'],
    phase: load(join(LIFECYCLE, 'phase.ts'))['phase'],
  } as never;
}

function applyMutant({ file, from, to }: Mutant, source: string): string {
  const pattern = from
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const [before, after, ...others] = source.split(new RegExp(pattern));
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error(`${file}.ts has ${others.length > 0 ? 'more than one' : 'no'} ${from}`);
  return before + to + after;
}

function compile(text: string): string {
  return transformSync(text, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}

type Exports = Record<string, unknown>;

/** Returns a function that loads these files, and no others. */
function loader(files: ReadonlyMap<string, string>): (path: string) => Exports {
  const loaded = new Map<string, Exports>();
  return function load(path: string): Exports {
    const known = loaded.get(path);
    if (known) return known;
    const exports: Exports = {};
    loaded.set(path, exports);
    const require = (name: string) => load(join(dirname(path), name.replace(/\.js$/, '.ts')));
    new Function('exports', 'require', files.get(path) ?? '')(exports, require);
    return exports;
  };
}
