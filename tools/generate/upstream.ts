import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-map-type'?: string;
}

export type Schemas = ReadonlyMap<string, Schema>;

/** Returns the last part of a type name: `Container` for `io.k8s.api.core.v1.Container`. */
export const shortName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const CONFORMANCE = join(__dirname, '../../conformance');
/** The packages of the needed types. Other API groups have types with equal short names. */
const PACKAGES =
  /\.(core\.v1|apps\.v1|batch\.v1|meta\.v1|scheduling\.v1alpha3|api\.resource|util\.intstr)\.\w+$/;

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

/** Downloads the source code of a release. Returns its folder. */
export const sourceFolder = (version: string): string =>
  JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${version}`], {
      encoding: 'utf8',
    }),
  ).Dir;

/** Returns the schemas in the files of a release, for the history of fields. */
export function releasedSchemas(version: string): Schemas {
  const files = ['api__v1', 'apis__apps__v1', 'apis__batch__v1'].map((file) =>
    join(sourceFolder(version), 'api/openapi-spec/v3', `${file}_openapi.json`),
  );
  return byShortName(
    Object.assign(
      {},
      ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')).components.schemas),
    ),
  );
}

const byShortName = (schemas: Record<string, Schema>): Schemas =>
  new Map(
    Object.entries(schemas)
      .filter(([name]) => PACKAGES.test(name))
      .map(([name, schema]) => [shortName(name), schema]),
  );
