import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/** A mistake in a model: one piece of code that is replaced by another one. */
export interface Mutant {
  /** The behaviour of the model with this mistake. */
  readonly title: string;
  /** The file in the folder of the model, without `.ts`. */
  readonly file: string;
  /** The code, which occurs once in the file. White space matches any white space. */
  readonly from: string;
  readonly to: string;
}

type Exports = Record<string, unknown>;

/** Loads a model with a mutant in it. */
export class MutantLoader {
  private readonly sources: ReadonlyMap<string, string>;
  private readonly compiled: ReadonlyMap<string, string>;

  /**
   * @param folder - the folder of the model
   * @param users - files outside of the folder that import the model, and are loaded with it
   */
  constructor(
    private readonly folder: string,
    users: readonly string[] = [],
  ) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file));
    this.sources = new Map([...files, ...users].map((path) => [path, readFileSync(path, 'utf8')]));
    this.compiled = new Map([...this.sources].map(([path, text]) => [path, compile(text)]));
  }

  /** Returns a function that loads a file of the model, or one that uses it. */
  load(mutant: Mutant): (path: string) => Exports {
    const path = join(this.folder, `${mutant.file}.ts`);
    const source = applyMutant(mutant, this.sources.get(path) ?? '');
    return loader(new Map(this.compiled).set(path, compile(source)));
  }
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

/** Returns a function that loads these files, and any others without a change. */
function loader(files: ReadonlyMap<string, string>): (path: string) => Exports {
  const loaded = new Map<string, Exports>();
  return function load(path: string): Exports {
    const text = files.get(path);
    if (text === undefined) return require(path);
    const known = loaded.get(path);
    if (known) return known;
    const exports: Exports = {};
    loaded.set(path, exports);
    const requireFrom = (name: string) => load(join(dirname(path), name.replace(/\.js$/, '.ts')));
    new Function('exports', 'require', text)(exports, requireFrom);
    return exports;
  };
}
