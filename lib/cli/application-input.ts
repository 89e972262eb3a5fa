import { applicationObjectsIn } from '../check/application-objects.js';
import type { FileDocument } from '../check/compare-documents.js';
import { isExcluded } from '../check/exclusions.js';
import { type Document, parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { errorReasonOf, type Input } from '../platform/input/inputs.js';
import type { CheckSettings } from './check-settings.js';
import { UsageError } from './command.js';
import { MAX_TEXT_LENGTH, withoutPatches } from './compared-files.js';
import { isOtherFile } from './is-other-file.js';
import { isKustomizationFile, readKustomization } from './read-kustomization.js';
import { type InputIo, inputsFor } from './read-pod-objects.js';

/** The documents that are one application. */
export interface ApplicationInput {
  /** The folder, or the named files. */
  readonly name: string;
  readonly documents: readonly FileDocument[];
}

/**
 * Reads applications: all files that are named are one, and so is each folder with its subfolders.
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
  const names: string[] = [];
  const folders: ApplicationInput[] = [];
  const reader = new DocumentReader(io);
  for (const path of paths) {
    const found: FileDocument[] = [];
    for (const input of inputsFor(path, io)) {
      if ('why' in input) throw new UsageError(`${input.name}: ${input.why}`);
      if (isExcluded(settings.exclusions, settings.repositoryPath(input.name))) continue;
      if (input.name === path || path === '-') {
        named.push(...(await reader.read(input)));
        names.push(input.name);
      } else if (!isOtherFile(input.name)) found.push(...(await reader.read(input)));
      else if (isKustomizationFile(input.name)) found.push(...(await readKustomization(input)));
    }
    if (found.length > 0) folders.push({ name: path, documents: withoutPatches(found) });
  }
  const files = named.length === 0 ? [] : [{ name: names.join(', '), documents: named }];
  return [...files, ...folders];
}

/** Reads the documents of files, up to a length of all of them. */
class DocumentReader {
  private length = 0;

  constructor(private readonly io: InputIo) {}

  async read(input: Input): Promise<readonly FileDocument[]> {
    const found: FileDocument[] = [];
    try {
      for await (const document of streamDocuments(input.bytes())) {
        this.length += document.text.length;
        if (this.length > MAX_TEXT_LENGTH) throw new UsageError(TOO_LARGE);
        const objects = this.objectsIn(input, document);
        if (objects.length > 0) found.push({ file: input.name, document, objects });
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`${input.name}: ${errorReasonOf(error)}`, { cause: error });
    }
    return found;
  }

  private objectsIn({ name }: Input, document: Document): FileDocument['objects'] {
    const { text, line } = document;
    const read = parseDocument(document);
    if (isYamlError(read))
      throw new UsageError(`${name}:${line + read.line - 1}:${read.column}: ${read.message}`);
    const objects = applicationObjectsIn(read, text);
    if (objects === undefined)
      this.io.err(`cdk8s-pods: ${name}:${line}: left out, because of more than 1 Mi characters`);
    return objects ?? [];
  }
}

const TOO_LARGE =
  `the manifests have more than ${MAX_TEXT_LENGTH >> 20} Mi characters, the most that are ` +
  'compared with each other: name fewer files';
