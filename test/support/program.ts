import * as cdk8s from 'cdk8s';
import { transformSync } from 'esbuild';
import * as pods from '../../lib/index.js';
import type { Manifest } from '../../lib/manifest/manifest.js';
import { documentsIn } from '../../lib/source/documents.js';
import { type Chapter, program } from '../../lib/typescript/program.js';
import { chapterOf, type Fault, importDocument } from '../../lib/typescript/read.js';

/** A text as a chapter of a program, and what cannot be read of it. */
export function chapterIn(text: string, name = 'web.yaml'): { readonly chapter: Chapter; readonly faults: readonly Fault[] } {
  const read = [...documentsIn(text)].map(importDocument);
  return { chapter: chapterOf(name, read), faults: read.flatMap(({ faults }) => faults) };
}

/** The program that a text becomes, all of which can be read. */
export function programOf(text: string): string {
  const { chapter, faults } = chapterIn(text);
  expect(faults).toEqual([]);
  return program([chapter]);
}

/** What the charts of a program hold, in order. It is neither judged nor written to files. */
export function manifestsOf(text: string): readonly Manifest[] {
  const manifests: Manifest[] = [];
  class App extends pods.App {
    override synth(): void {
      for (const object of this.node.findAll()) if (cdk8s.ApiObject.isApiObject(object)) manifests.push(object.toJson());
    }
  }
  const packages: Readonly<Record<string, object>> = { cdk8s, 'cdk8s-pods': { ...pods, App } };
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
  new Function('require', 'exports', code)((name: string) => packages[name], {});
  return manifests;
}

/** A manifest as cdk8s writes it: without nulls, which a server reads as if they were not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)));
  if (typeof value !== 'object' || value === null) return value;
  const held = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(held.map(([key, each]) => [key, withoutNulls(each)]));
}
