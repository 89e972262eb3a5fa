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

/** Returns the chart for a text, and the errors. */
export function chartSourceIn(
  text: string,
  name = 'web.yaml',
): { readonly chart: ChartSource; readonly errors: readonly ImportError[] } {
  const documents = [...splitDocuments(text)].map(importDocument);
  return {
    chart: chartSourceOf(name, documents),
    errors: documents.flatMap(({ errors }) => errors),
  };
}

/** Returns the program for a text without errors. */
export function importedProgram(text: string): string {
  const { chart, errors } = chartSourceIn(text);
  expect(errors).toEqual([]);
  return generateProgram([chart]);
}

/** Runs a program, and returns the manifests of its charts in order, without synthesis. */
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

/** Returns a manifest without nulls, as cdk8s writes it. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (item === null ? null : withoutNulls(item)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(fields.map(([key, each]) => [key, withoutNulls(each)]));
}
