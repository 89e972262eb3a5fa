import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Api } from '../../lib/api/api.js';

/** The folder of real manifests: CDK8S_PODS_CORPUS, or a folder next to the checkout. */
export const CORPUS: string =
  process.env['CDK8S_PODS_CORPUS'] ?? join(__dirname, '../../../shared/corpus');

/** A PodSpec of the corpus, and its file. */
export interface CorpusPodSpec {
  readonly where: string;
  readonly spec: Api<'PodSpec'>;
}

/**
 * Returns every PodSpec of the corpus, of Pods and of objects with a template. Skips files that are
 * not YAML, such as templates of other tools.
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
 * Returns every document in the YAML and JSON files of a folder. Skips files that are not YAML,
 * such as templates of other tools.
 */
export const documentsIn = (folder: string): readonly unknown[] =>
  filesIn(folder).flatMap(documents);

/** Returns every document of a folder, and the items of its Lists, with their files. */
export const manifestsIn = (
  folder: string,
): readonly { readonly where: string; readonly manifest: unknown }[] =>
  filesIn(folder).flatMap((file) =>
    documents(file).flatMap((document) => {
      const { kind, items } = (document ?? {}) as {
        readonly kind?: unknown;
        readonly items?: readonly unknown[];
      };
      const manifests = kind === 'List' && Array.isArray(items) ? items : [document];
      return manifests.map((manifest) => ({ where: relative(folder, file), manifest }));
    }),
  );

/** Returns the paths of the YAML and JSON files in a folder and its subfolders. */
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
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'template' && child?.spec?.containers ? [child.spec] : specsIn(child),
  );
}
