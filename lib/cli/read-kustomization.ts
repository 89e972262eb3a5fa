import { basename } from 'node:path';
import { applicationObjectsIn } from '../check/application-objects.js';
import type { FileDocument } from '../check/compare-documents.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, streamDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import type { Input } from '../platform/input/inputs.js';

/** Whether a file is one of kustomize, by its name. */
export const isKustomizationFile = (name: string): boolean =>
  /^kustomization\.ya?ml$/.test(basename(name));

/**
 * Reads a kustomization, which generates objects and names the patches of others. It is not
 * checked, so errors in it are not reported.
 */
export async function readKustomization(input: Input): Promise<readonly FileDocument[]> {
  const found: FileDocument[] = [];
  try {
    for await (const document of streamDocuments(input.bytes())) {
      const read = parseDocument(document);
      if (isYamlError(read)) continue;
      // Both fields can be left out.
      const plain = {
        apiVersion: API_VERSION,
        kind: 'Kustomization',
        ...(toPlain(read) as object),
      };
      const objects = applicationObjectsIn({ plain }, document.text) ?? [];
      found.push({ file: input.name, document, objects });
    }
  } catch {
    return [];
  }
  return found;
}

const API_VERSION = 'kustomize.config.k8s.io/v1beta1';
