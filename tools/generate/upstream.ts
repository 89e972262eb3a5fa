import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOTS } from './roots.js';

/** A node of an OpenAPI schema, with the fields that are used here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-map-type'?: string;
}

export type Schemas = ReadonlyMap<string, Schema>;

/** Returns the last part of a type name: `Container` for `io.k8s.api.core.v1.Container`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

export const refOf = (schema: Schema): string | undefined => schema.$ref ?? schema.allOf?.[0]?.$ref;

/** Returns the references of a field to types, as the schemas write them. */
export function* refsIn(schema: Schema): Generator<string> {
  const ref = refOf(schema);
  if (ref) yield ref;
  if (schema.items) yield* refsIn(schema.items);
  if (schema.additionalProperties) yield* refsIn(schema.additionalProperties);
}

const CONFORMANCE = join(__dirname, '../../conformance');

/** The API versions that the kinds of the table have. Other versions have kinds of equal names. */
const VERSIONS = [
  'core.v1',
  'apps.v1',
  'autoscaling.v2',
  'batch.v1',
  'networking.v1',
  'node.v1',
  'policy.v1',
  'rbac.v1',
  'scheduling.v1',
  'storage.v1',
];

/** Returns the schemas in Kubernetes' own code, of the version in conformance/go.mod. */
export function linkedSchemas(): Schemas {
  const text = execFileSync('go', ['run', './openapi'], {
    cwd: CONFORMANCE,
    env: { ...process.env, CGO_ENABLED: '0' },
    maxBuffer: 1 << 26,
    encoding: 'utf8',
  });
  return byShortName(JSON.parse(text));
}

/** Returns the version of Kubernetes in conformance/go.mod, such as `v1.37.2`. */
export const linkedVersion = (): string =>
  execFileSync('go', ['list', '-m', '-f', '{{.Version}}', 'k8s.io/kubernetes'], {
    cwd: CONFORMANCE,
    encoding: 'utf8',
  }).trim();

/** Downloads the source code of a release, even if it needs a newer Go. Returns its folder. */
export const sourceFolder = (version: string): string =>
  JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${version}`], {
      env: { ...process.env, GOTOOLCHAIN: 'auto' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ).Dir;

/** Returns the schemas in the files of a release, for the history of fields. */
export function releasedSchemas(version: string): Schemas {
  const files = [
    'api__v1',
    'apis__apps__v1',
    'apis__batch__v1',
    'apis__autoscaling__v2',
    'apis__networking.k8s.io__v1',
    'apis__node.k8s.io__v1',
    'apis__policy__v1',
    'apis__rbac.authorization.k8s.io__v1',
    'apis__scheduling.k8s.io__v1',
    'apis__storage.k8s.io__v1',
  ].map((file) => join(sourceFolder(version), 'api/openapi-spec/v3', `${file}_openapi.json`));
  return byShortName(
    Object.assign(
      {},
      ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')).components.schemas),
    ),
  );
}

/**
 * Returns the types that the kinds of the table use, by the last part of their names.
 *
 * @throws Error if two of these types have the same short name
 */
function byShortName(schemas: Readonly<Record<string, Schema>>): Schemas {
  const found = new Map<string, string>();
  const visit = (name: string): void => {
    const known = found.get(shortName(name));
    if (known === name) return;
    if (known !== undefined) throw new Error(`${known} and ${name} have the same short name`);
    found.set(shortName(name), name);
    for (const field of Object.values(schemas[name]?.properties ?? {}))
      for (const ref of refsIn(field)) visit(ref.slice(ref.lastIndexOf('/') + 1));
  };
  for (const name of Object.keys(schemas))
    if (ROOTS.includes(shortName(name)) && VERSIONS.some((version) => isOf(name, version)))
      visit(name);
  return new Map([...found].map(([short, name]) => [short, schemas[name] ?? {}]));
}

const isOf = (name: string, version: string): boolean =>
  name.endsWith(`.${version}.${shortName(name)}`);
