import type { ApiResponse, Client } from '../cluster/client.js';
import { type App, type Manifest, namespacesOf } from './app.js';

/**
 * Creates the objects of an app, after a dry run of each. Resolves to the errors and warnings of
 * the server.
 */
export async function apply(client: Client, app: App): Promise<string[]> {
  const complaints: string[] = [];
  const createAll = async (manifests: readonly Manifest[]): Promise<void> => {
    for (const manifest of manifests) {
      const foreseen = await create(client, app, manifest, true);
      complaints.push(
        ...(foreseen.length > 0 ? foreseen : await create(client, app, manifest, false)),
      );
    }
  };
  await provideNamespaces(client, app);
  await createAll(app.manifests.filter(isNamespace));
  await provideServiceAccounts(client, app);
  await createAll(app.manifests.filter((manifest) => !isNamespace(manifest)));
  return complaints;
}

/** Creates an object. With strict validation, unknown fields are errors. */
export async function post(
  client: Client,
  path: string,
  body: object | string,
  dryRun: boolean,
): Promise<ApiResponse<Status>> {
  return client.send<Status>(
    'POST',
    `${path}?fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`,
    body,
  );
}

export interface Status {
  readonly message?: string;
  readonly details?: { readonly causes?: readonly { readonly field: string }[] };
}

async function create(
  client: Client,
  app: App,
  { object, text }: Manifest,
  dryRun: boolean,
): Promise<string[]> {
  const path = await client.collectionOf(object, app.namespace);
  const { status, body, warnings } = await post(client, path, text, dryRun);
  const refusals = status === 201 ? [] : [`${status} ${body.message ?? ''}`];
  return [...refusals, ...warnings].map(
    (said) => `${app.name}, ${object.kind} ${object.metadata.name}: ${said}`,
  );
}

/** Creates the namespaces that an app uses but does not define. */
async function provideNamespaces(client: Client, app: App): Promise<void> {
  for (const name of namespacesOf(app)) {
    if (!declares(app, 'Namespace', name)) {
      await createUnlessDeclared(client, '/api/v1/namespaces', name);
    }
  }
}

/** Creates the ServiceAccount `default`, which Pods need, as kube-controller-manager does. */
async function provideServiceAccounts(client: Client, app: App): Promise<void> {
  for (const namespace of namespacesOf(app)) {
    for (const name of new Set([
      'default',
      ...app.manifests.flatMap(({ object }) => serviceAccountsIn(object)),
    ])) {
      if (!declares(app, 'ServiceAccount', name)) {
        await createUnlessDeclared(client, `/api/v1/namespaces/${namespace}/serviceaccounts`, name);
      }
    }
  }
}

async function createUnlessDeclared(client: Client, path: string, name: string): Promise<void> {
  const { status, body } = await client.send<Status>('POST', path, { metadata: { name } });
  // 409: it exists already.
  if (status !== 201 && status !== 409) {
    throw new Error(`${path}/${name}: ${status} ${body.message ?? ''}`);
  }
}

function serviceAccountsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'serviceAccountName' && typeof inner === 'string' ? [inner] : serviceAccountsIn(inner),
  );
}

function declares(app: App, kind: string, name: string): boolean {
  return app.manifests.some(({ object }) => object.kind === kind && object.metadata.name === name);
}

function isNamespace({ object }: Manifest): boolean {
  return object.kind === 'Namespace';
}
