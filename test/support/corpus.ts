import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Api } from '../../lib/api/api.js';

/** Where real manifests are, beside the checkout or where the variable says. */
export const CORPUS: string =
  process.env['CDK8S_PODS_CORPUS'] ?? join(__dirname, '../../../shared/corpus');

/** A PodSpec somebody wrote, and where. */
export interface CorpusPodSpec {
  readonly where: string;
  readonly spec: Api<'PodSpec'>;
}

/**
 * Every PodSpec of the corpus: of Pods, and of whatever has a template. Files that are no YAML
 * (templates of other tools) are passed over.
 */
export function corpusPodSpecs(): readonly CorpusPodSpec[] {
  if (!existsSync(CORPUS)) return [];
  return filesIn(CORPUS).flatMap((file) =>
    documents(file).flatMap((document) =>
      specsIn(document).map((spec) => ({ where: relative(CORPUS, file), spec })),
    ),
  );
}

/**
 * Every document of the YAML and JSON files of a folder. Files that are no YAML (templates of other
 * tools) are passed over.
 */
export const documentsIn = (folder: string): readonly unknown[] =>
  filesIn(folder).flatMap(documents);

/** Every document of a folder, and each item of its lists, with the file that it is from. */
export const manifestsIn = (
  folder: string,
): readonly { readonly where: string; readonly manifest: unknown }[] =>
  filesIn(folder).flatMap((file) =>
    documents(file).flatMap((document) => {
      const { kind, items } = (document ?? {}) as {
        readonly kind?: unknown;
        readonly items?: readonly unknown[];
      };
      const held = kind === 'List' && Array.isArray(items) ? items : [document];
      return held.map((manifest) => ({ where: relative(folder, file), manifest }));
    }),
  );

/** The manifests of a folder, and of those in it. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.(ya?ml|json)$/.test(entry.name) ? [path] : [];
  });

function documents(file: string): readonly unknown[] {
  const parsed = parseAllDocuments(readFileSync(file, 'utf8'), { merge: true });
  return parsed.flatMap((document) =>
    document.errors.length > 0 ? [] : [JSON.parse(JSON.stringify(document.toJS()))],
  );
}

function specsIn(value: unknown): readonly Api<'PodSpec'>[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, spec } = value as { readonly kind?: unknown; readonly spec?: Api<'PodSpec'> };
  if (kind === 'Pod' && spec) return [spec];
  return Object.entries(value).flatMap(([key, held]) =>
    key === 'template' && held?.spec?.containers ? [held.spec] : specsIn(held),
  );
}
