import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import type { PodSecurityLevel } from '../lib/api/pod-security-level.js';
import type { ApplicationOptions } from '../lib/application/application.js';
import type { FieldDocs } from '../lib/assist/field-docs.js';
import type { Severity } from '../lib/engine/finding.js';

/** The manifests and the settings that `cdk8s-pods page` writes into the page. */
export interface PageData {
  readonly files: readonly PageFile[];
  readonly kubernetes: KubernetesVersion;
  readonly podSecurity?: PodSecurityLevel;
  readonly hazards: Severity | 'none';
  /** The fields that lead to the Pod template of other kinds, by `API_VERSION:KIND`. */
  readonly podTemplates: readonly (readonly [string, readonly string[]])[];
  /** How the objects are compared with each other. */
  readonly application?: ApplicationOptions;
}

/** A file of manifests. */
export interface PageFile {
  readonly name: string;
  readonly text: string;
}

/** Returns the data of the page; `undefined` in a page without manifests. */
export const readPageData = (): PageData | undefined => readJson<PageData>('page-data');

/** Returns the docs of all fields. */
export const readFieldDocs = (): FieldDocs => readJson<FieldDocs>('field-docs') ?? {};

/** Reads JSON from an element that the browser does not execute. */
function readJson<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent ?? 'null';
  return (JSON.parse(text) as T | null) ?? undefined;
}
