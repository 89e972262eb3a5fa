import type { FieldPath } from '../lib/api/field-path.js';
import { type KubernetesVersion, minorOf } from '../lib/api/kubernetes-version.js';
import type { PodSecurityLevel } from '../lib/api/pod-security-level.js';
import type { ApplicationOptions } from '../lib/application/application.js';
import { DocumentTree } from '../lib/assist/document-tree.js';
import type { OffsetRange } from '../lib/assist/line-index.js';
import { checkDocument } from '../lib/check/check-document.js';
import { objectReferenceOf } from '../lib/check/diagnose.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import { type PodObject, type PodTemplatePaths, podObjectsIn } from '../lib/check/pod-objects.js';
import { podOfManifest, podSecurityLevelOf } from '../lib/diagram/manifest-anatomy.js';
import type { Severity } from '../lib/engine/finding.js';
import type { ApiPodSpec } from '../lib/lifecycle/pod-containers.js';
import type { ParsedManifest } from '../lib/parse/decode/parse-manifest.js';
import { type Document, parseDocument, splitDocuments } from '../lib/parse/documents.js';
import { isYamlError } from '../lib/parse/read-yaml.js';
import {
  type StreamApplication,
  type StreamDocument,
  streamApplication,
} from './stream-application.js';

/** The server for which the manifests are checked. */
export interface Choices {
  readonly kubernetes: KubernetesVersion;
  readonly podSecurity: PodSecurityLevel | undefined;
  readonly hazards: Severity | 'none';
  readonly podTemplates: PodTemplatePaths;
  /** How the objects are compared with each other. */
  readonly application: ApplicationOptions;
}

/** A Pod, or the Pod template of a workload, and the document that contains it. */
export interface StreamPod extends OffsetRange {
  readonly kind: string;
  readonly name: string;
  readonly manifest: ParsedManifest['manifest'];
  /** The path of the Pod in its document. */
  readonly path: FieldPath;
  /** The path of the object that contains it. */
  readonly objectPath: FieldPath;
  readonly spec: ApiPodSpec;
  readonly tree: () => DocumentTree;
  readonly isRefused: boolean;
  /** Returns the strictest Pod Security level that accepts it. */
  readonly podSecurity: () => PodSecurityLevel;
}

/** The result of checking a stream. */
export interface CheckedStream {
  readonly diagnostics: readonly Diagnostic[];
  readonly pods: readonly StreamPod[];
  /** The number of objects that contain a Pod, and of all others. */
  readonly objectCount: number;
  readonly skippedCount: number;
  readonly application: StreamApplication;
}

/** The result for a document, as if it were alone in the stream. */
type CheckedPart = Omit<CheckedStream, 'pods' | 'application'> & {
  readonly pods: readonly Omit<StreamPod, keyof OffsetRange>[];
  readonly objects: StreamDocument['objects'];
  readonly tree: StreamDocument['tree'];
};

/**
 * Checks streams. A document whose text has not changed since the last stream is not checked again,
 * because most edits change one of many documents.
 */
export class StreamChecker {
  private known = new Map<string, CheckedPart>();

  check(text: string, choices: Choices): CheckedStream {
    const { kubernetes, podSecurity, hazards } = choices;
    const fresh = new Map<string, CheckedPart>();
    const diagnostics: Diagnostic[] = [];
    const pods: StreamPod[] = [];
    const documents: StreamDocument[] = [];
    let [objectCount, skippedCount, line] = [0, 0, 1];
    // The byte order mark belongs to no document.
    let start = text.startsWith('\ufeff') ? 1 : 0;
    for (const document of splitDocuments(text)) {
      const { isJson = false, error } = document;
      const key = JSON.stringify([kubernetes, podSecurity, hazards, isJson, error, document.text]);
      const part = this.known.get(key) ?? fresh.get(key) ?? checkPart(document, choices);
      fresh.set(key, part);
      for (; line < document.line; line++) start = text.indexOf('\n', start) + 1;
      const [from, to] = [start, start + document.text.length];
      diagnostics.push(...part.diagnostics.map((each) => movedDown(each, document.line - 1)));
      pods.push(...part.pods.map((pod) => ({ ...pod, start: from, end: to })));
      const { objects, tree } = part;
      documents.push({ document, objects, tree, start: from, end: to });
      objectCount += part.objectCount;
      skippedCount += part.skippedCount;
    }
    this.known = fresh;
    const application = streamApplication(documents, hazards, choices.application);
    diagnostics.push(...application.diagnostics);
    return { diagnostics, pods, objectCount, skippedCount, application };
  }
}

const movedDown = (diagnostic: Diagnostic, lines: number): Diagnostic =>
  lines === 0
    ? diagnostic
    : {
        ...diagnostic,
        range: {
          ...diagnostic.range,
          line: diagnostic.range.line + lines,
          endLine: diagnostic.range.endLine + lines,
        },
      };

function checkPart(given: Document, choices: Choices): CheckedPart {
  const document = { ...given, line: 1 };
  const checked = checkDocument(document, { ...choices, comparesObjects: true });
  const { applicationObjects = [] } = checked;
  const diagnostics = [
    ...checked.objects.flatMap((object) => object.diagnostics),
    ...checked.diagnostics,
  ];
  let known: DocumentTree | undefined;
  const tree = (): DocumentTree => {
    known ??= new DocumentTree(document.text);
    return known;
  };
  const counts = {
    diagnostics,
    objects: applicationObjects,
    tree,
    objectCount: checked.objects.length,
    skippedCount: checked.skipped.length,
  };
  const parsed = parseDocument(document);
  if (isYamlError(parsed)) return { ...counts, pods: [] };
  const { objects } = podObjectsIn(parsed, document.text, {
    templates: choices.podTemplates,
    minor: minorOf(choices.kubernetes),
  });
  const pods = objects.flatMap((object, i) => {
    const isRefused =
      checked.objects[i]?.diagnostics.some(({ kind }) => kind === 'refused') ?? false;
    return podOf(object, choices.kubernetes, isRefused, tree);
  });
  return { ...counts, pods };
}

function podOf(
  { source, template, documentPath }: PodObject,
  kubernetes: KubernetesVersion,
  isRefused: boolean,
  tree: () => DocumentTree,
): CheckedPart['pods'] {
  if (source.status !== 'decoded') return [];
  const { manifest } = source.parsed;
  const pod = podOfManifest(manifest);
  if (pod === undefined) return [];
  const { kind, name } = objectReferenceOf(template?.heading ?? manifest);
  return [
    {
      kind,
      name,
      manifest,
      path: [...documentPath, ...(template?.at ?? pod.path.slice(0, -1))],
      objectPath: documentPath,
      spec: pod.spec,
      tree,
      isRefused,
      podSecurity: () => podSecurityLevelOf(manifest, kubernetes),
    },
  ];
}
