import { posix } from 'node:path';
import { applicationObjectsIn } from '../check/application-objects.js';
import { isExcluded } from '../check/exclusions.js';
import { parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { errorReasonOf, type Input } from '../platform/input/inputs.js';
import type { FileDocument } from './application-run.js';
import type { CheckSettings } from './check-settings.js';
import { UsageError } from './command.js';
import { isOtherFile } from './is-other-file.js';
import { patchedFiles } from './patched-files.js';
import { isKustomizationFile, readKustomization } from './read-kustomization.js';
import { type InputIo, inputsFor } from './read-pod-objects.js';

/** Maximum number of characters of the documents that are compared with each other. */
const MAX_TEXT_LENGTH = 1 << 25;

/** The documents that are one application. */
export interface ApplicationInput {
  /** The folder, or the named files. */
  readonly name: string;
  readonly documents: readonly FileDocument[];
  /** The documents of all folders below the path; `undefined` if there is only one folder. */
  readonly around: readonly FileDocument[] | undefined;
  /** Whether the files are alternatives to each other, as in a folder of examples. */
  readonly alternatives: boolean;
}

/**
 * Reads applications: all files that are named are one, and so is each folder with its files.
 *
 * @throws UsageError if a file cannot be read or is not valid YAML, or if the documents are too
 * long together
 */
export async function readApplications(
  paths: readonly string[],
  settings: CheckSettings,
  io: InputIo,
): Promise<readonly ApplicationInput[]> {
  const named: FileDocument[] = [];
  const folders: ApplicationInput[] = [];
  const names: string[] = [];
  const budget = { length: MAX_TEXT_LENGTH };
  for (const path of paths) {
    const found: FileDocument[] = [];
    for (const input of inputsFor(path, io)) {
      if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
      const isNamed = input.name === path || path === '-';
      if (isExcluded(settings.exclusions, settings.repositoryPath(input.name))) continue;
      if (isNamed) {
        named.push(...(await readDocuments(input, budget)));
        names.push(input.name);
      } else if (!isOtherFile(input.name)) found.push(...(await readDocuments(input, budget)));
      else if (isKustomizationFile(input.name)) found.push(...(await readKustomization(input)));
    }
    folders.push(...byFolder(found));
  }
  const files =
    named.length === 0
      ? []
      : [{ name: names.join(', '), documents: named, around: undefined, alternatives: false }];
  return [...files, ...folders];
}

async function readDocuments(
  input: Input,
  budget: { length: number },
): Promise<readonly FileDocument[]> {
  const found: FileDocument[] = [];
  try {
    for await (const document of streamDocuments(input.bytes())) {
      const { text, line } = document;
      budget.length -= text.length;
      if (budget.length < 0) throw new UsageError(TOO_LARGE);
      const read = parseDocument(document);
      if (isYamlError(read))
        throw new UsageError(
          `${input.name}:${line + read.line - 1}:${read.column}: ${read.message}`,
        );
      const objects = applicationObjectsIn(read, text);
      if (objects.length > 0) found.push({ file: input.name, document, objects });
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${input.name}: ${errorReasonOf(error)}`, { cause: error });
  }
  return found;
}

const TOO_LARGE =
  `the manifests have more than ${MAX_TEXT_LENGTH / 2 ** 20} Mi characters, the most that are ` +
  'compared with each other: name fewer files';

/** Returns an application for each folder. Files that kustomizations apply as patches are none. */
function byFolder(documents: readonly FileDocument[]): readonly ApplicationInput[] {
  const patches = patchedFiles(documents);
  const folders = new Map<string, FileDocument[]>();
  for (const each of documents) {
    if (patches.has(posix.normalize(each.file))) continue;
    const folder = posix.dirname(each.file);
    const list = folders.get(folder) ?? [];
    list.push(each);
    folders.set(folder, list);
  }
  const around = folders.size > 1 ? documents : undefined;
  return [...folders].map(([name, own]) => ({ name, documents: own, around, alternatives: true }));
}
