import * as cdk8s from 'cdk8s';
import { transformSync } from 'esbuild';
import { type ChartSource, generateProgram } from '../../lib/codegen/generate-program.js';
import {
  chartSourceOf,
  type ImportError,
  importDocument,
} from '../../lib/codegen/import-document.js';
import * as pods from '../../lib/index.js';
import type { Manifest } from '../../lib/manifest/manifest.js';
import { splitDocuments } from '../../lib/parse/documents.js';

/** A text as a chapter of a program, and what cannot be read of it. */
export function chartSourceIn(
  text: string,
  name = 'web.yaml',
): { readonly chapter: ChartSource; readonly faults: readonly ImportError[] } {
  const read = [...splitDocuments(text)].map(importDocument);
  return { chapter: chartSourceOf(name, read), faults: read.flatMap(({ errors }) => errors) };
}

/** The program that a text becomes, all of which can be read. */
export function importedProgram(text: string): string {
  const { chapter, faults } = chartSourceIn(text);
  expect(faults).toEqual([]);
  return generateProgram([chapter]);
}

/** What the charts of a program hold, in order. It is neither judged nor written to files. */
export function manifestsOfProgram(text: string): readonly Manifest[] {
  const manifests: Manifest[] = [];
  class App extends pods.App {
    override synth(): void {
      for (const object of this.node.findAll())
        if (cdk8s.ApiObject.isApiObject(object)) manifests.push(object.toJson());
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
