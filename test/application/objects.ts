// Objects of an application for tests, and the problems that are found in them.
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import type { ApplicationOptions } from '../../lib/application/application.js';
import { checkApplication } from '../../lib/application/check-application.js';

type Fields = Readonly<Record<string, unknown>>;

export const object = (
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
  metadata: Fields = {},
): KubernetesObject => ({ apiVersion, kind, metadata: { name, ...metadata }, ...fields });

export const configMap = (name: string, data: Fields, metadata?: Fields): KubernetesObject =>
  object('v1', 'ConfigMap', name, { data }, metadata);
export const secret = (name: string, stringData: Fields, metadata?: Fields): KubernetesObject =>
  object('v1', 'Secret', name, { stringData }, metadata);
export const service = (name: string, spec: Fields, metadata?: Fields): KubernetesObject =>
  object('v1', 'Service', name, { spec }, metadata);
export const pod = (spec: Fields = {}, container: Fields = {}, metadata?: Fields) =>
  object('v1', 'Pod', 'web', { spec: podSpec(spec, container) }, metadata);

/** A workload whose Pods have the label `app` with its name, unless `labels` has others. */
export const workload = (
  kind: string,
  name: string,
  {
    spec = {},
    pod = {},
    container = {},
    labels = { app: name },
    metadata = {},
  }: Partial<Record<'spec' | 'pod' | 'container' | 'labels' | 'metadata', Fields>> = {},
): KubernetesObject =>
  object(
    'apps/v1',
    kind,
    name,
    {
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: podSpec(pod, container) },
        ...spec,
      },
    },
    metadata,
  );

const podSpec = (spec: Fields, container: Fields): Fields => ({
  containers: [{ name: 'app', image: 'nginx:1.29', ...container }],
  ...spec,
});

/** Returns the problems of an application: `severity rule Kind/name field`. */
export const problemsIn = (
  manifests: readonly KubernetesObject[],
  options?: ApplicationOptions,
): readonly string[] =>
  checkApplication(manifests, options).flatMap((findings, i) => {
    const { kind, metadata } = manifests[i] as { kind: string; metadata: { name: string } };
    return findings.map(
      ({ severity, rule, field }) => `${severity} ${rule} ${kind}/${metadata.name} ${field}`,
    );
  });

/** Returns the details and remediations of the findings of an application. */
export const textsIn = (
  manifests: readonly KubernetesObject[],
  options?: ApplicationOptions,
): readonly string[] =>
  checkApplication(manifests, options)
    .flat()
    .map(({ detail, remediation }) => `${detail} = ${remediation}`);
