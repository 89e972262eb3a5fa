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
import { ConstructTree } from '../../lib/synth/construct-tree.js';
import { authoredPodOf } from '../../lib/validation/authored-pod.js';

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

/**
 * Runs a program, and returns the manifests of its charts in order, without synthesis.
 *
 * @throws an Error if its objects depend on each other in a cycle, or refer to a wrong object
 */
export function manifestsOfProgram(text: string): readonly Manifest[] {
  const manifests: Manifest[] = [];
  class App extends pods.App {
    override synth(): void {
      const objects = this.node.findAll().filter((each) => cdk8s.ApiObject.isApiObject(each));
      manifests.push(...objects.map((object) => object.toJson()));
      const wrong = objects.flatMap((object) => authoredPodOf(object)?.authoringErrors ?? []);
      expect(wrong.filter(({ rule }) => rule === 'written/reference')).toEqual([]);
      const tree = new ConstructTree(this);
      tree.linkDependencies();
      expect(tree.charts().flatMap((chart) => tree.objects(chart))).toHaveLength(objects.length);
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
