import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { post } from '../apps/apply.js';
import { output } from '../machine/command.js';
import { eventually } from '../machine/eventually.js';
import type { Client } from './client.js';

/** The projects whose kinds are installed, and the paths of their definitions. */
const DEFINITIONS: Readonly<Record<string, readonly string[]>> = {
  'github.com/argoproj/argo-cd/v3@v3.5.7': [
    'manifests/crds/application-crd.yaml',
    'manifests/crds/applicationset-crd.yaml',
  ],
  'github.com/fluxcd/kustomize-controller@v1.9.6': [
    'config/crd/bases/kustomize.toolkit.fluxcd.io_kustomizations.yaml',
  ],
};

/** Installs the custom resource definitions of Argo CD and Flux. */
export async function define(client: Client): Promise<void> {
  for (const [module, files] of Object.entries(DEFINITIONS)) {
    const { Dir } = JSON.parse(await output('go', ['mod', 'download', '-json', module])) as {
      readonly Dir: string;
    };
    for (const file of files) {
      const text = readFileSync(join(Dir, file), 'utf8');
      const { status, body } = await post(
        client,
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
        text,
        false,
      );
      if (status !== 201) throw new Error(`${file}: ${status} ${body.message}`);
      const { spec } = parse(text) as Definition;
      for (const { name } of spec.versions.filter(({ served }) => served))
        await eventually(`${spec.names.kind} served`, async () => {
          const { body } = await client.send<{
            readonly resources?: readonly { readonly kind: string }[];
          }>('GET', `/apis/${spec.group}/${name}`);
          return body.resources?.some(({ kind }) => kind === spec.names.kind);
        });
    }
  }
}

interface Definition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly served: boolean }[];
  };
}
