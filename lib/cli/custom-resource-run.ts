import type { KubernetesObject } from '../api/kubernetes-object.js';
import { minorName, NEWEST_MINOR } from '../api/kubernetes-version.js';
import { applicationObjectsIn, mayHaveDefinition } from '../check/application-objects.js';
import type { DocumentResult } from '../check/check-document.js';
import type { FileDocument } from '../check/compare-documents.js';
import {
  findCustomResourceTypes,
  isCustomResourceDefinition,
} from '../custom-resources/custom-resource-types.js';
import { parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { errorReasonOf, type Input } from '../platform/input/inputs.js';
import type { Io } from './command.js';
import { inputsFor } from './read-pod-objects.js';

/** Maximum number of characters of the documents with custom resources. */
const MAX_TEXT_LENGTH = 1 << 26;

/** A file with CustomResourceDefinitions that cannot be read. */
export class UnreadableDefinitions extends Error {
  constructor(file: string, why: string) {
    super(`customResourceDefinitions: ${file}: ${why}`);
  }
}

interface CustomResourceOptions {
  /** The files and folders of more definitions. */
  readonly paths: readonly string[];
  /** The minor of Kubernetes: 35 is 1.35. */
  readonly minor: number;
}

/**
 * The custom resources of a run of `check`, which are validated at its end by the
 * CustomResourceDefinitions of the run.
 */
export class CustomResourceRun {
  private readonly documents: FileDocument[] = [];
  private readonly definitions: KubernetesObject[] = [];
  private length = 0;

  constructor(
    private readonly options: CustomResourceOptions,
    private readonly io: Io,
  ) {}

  add(added: FileDocument): void {
    for (const { manifest } of added.objects)
      if (isCustomResourceDefinition(manifest)) this.definitions.push(manifest);
    if (this.isTooLarge || !added.objects.some(({ manifest }) => mayHaveDefinition(manifest)))
      return;
    this.length += added.document.text.length;
    this.documents.push(added);
  }

  /** Returns notes about documents that are not validated, or not by the minor that was asked. */
  notes(): readonly string[] {
    const { minor } = this.options;
    const isValidated = this.documents.length > 0 && this.definitions.length > 0;
    return [
      ...(this.isTooLarge
        ? [
            'some custom resources are not validated: their documents have more than ' +
              `${MAX_TEXT_LENGTH >> 20} Mi characters together`,
          ]
        : []),
      ...(isValidated && minor > NEWEST_MINOR
        ? [
            `custom resources are validated as by Kubernetes ${minorName(NEWEST_MINOR)}: this is ` +
              `not compared with ${minorName(minor)} yet, which words some errors anew`,
          ]
        : []),
    ];
  }

  /**
   * Yields the documents whose custom resources were validated.
   *
   * @throws UnreadableDefinitions if definitions cannot be read
   */
  async *validate(): AsyncGenerator<readonly [document: FileDocument, result: DocumentResult]> {
    if (this.documents.length === 0) return;
    for (const path of this.options.paths)
      this.definitions.push(...(await readDefinitions(path, this.io)));
    if (this.definitions.length === 0) return;
    // Most runs have no definitions, so that the code that compares patterns is not loaded.
    const { customResourceDiagnostics } = await import('../check/custom-resource-diagnostics.js');
    const types = findCustomResourceTypes(this.definitions);
    for (const document of this.documents) {
      const result = customResourceDiagnostics(document, types, this.options.minor);
      if (result !== undefined) yield [document, result];
    }
  }

  private get isTooLarge(): boolean {
    return this.length > MAX_TEXT_LENGTH;
  }
}

async function readDefinitions(path: string, io: Io): Promise<readonly KubernetesObject[]> {
  const found: KubernetesObject[] = [];
  for (const input of inputsFor(path, io)) {
    if ('why' in input) throw new UnreadableDefinitions(input.name, input.why);
    found.push(...(await definitionsIn(input)));
  }
  return found;
}

async function definitionsIn(input: Input): Promise<readonly KubernetesObject[]> {
  const found: KubernetesObject[] = [];
  try {
    for await (const document of streamDocuments(input.bytes())) {
      const read = parseDocument(document);
      if (isYamlError(read)) continue;
      const objects = applicationObjectsIn(read, document.text) ?? [];
      found.push(...objects.map(({ manifest }) => manifest).filter(isCustomResourceDefinition));
    }
  } catch (error) {
    throw new UnreadableDefinitions(input.name, errorReasonOf(error));
  }
  return found;
}
