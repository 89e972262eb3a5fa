import type { Api } from '../api/api.js';
import { expandVariables } from '../formats/expand-variables.js';
import { decodeBytes } from '../formats/go-base64.js';
import { fieldValueOf } from './field-value.js';
import { type ContainerContext, KubeletError } from './pod-context.js';
import type { ReferredObject } from './referred-objects.js';
import { resourceFieldValue } from './resource-value.js';
import { isServiceVariable, serviceVariablesOf } from './service-variables.js';
import type { SourceKind } from './value-source.js';
import type { Variable } from './variable.js';

/** The text that stands for a value of a Secret. */
const MASK = '***';

/** Returns the variables of a container by name. Source: makeEnvironmentVariables. */
export function environmentOf(context: ContainerContext): ReadonlyMap<string, Variable> {
  const { container, path } = context;
  const variables = new Map<string, Variable>();
  const services = serviceVariablesOf(context.pod);
  for (const [i, from] of (container.envFrom ?? []).entries())
    for (const [name, variable] of variablesFrom(context, from, i)) variables.set(name, variable);
  for (const [i, { name = '', value, valueFrom }] of (container.env ?? []).entries()) {
    const place = `${path}.env[${i}]`;
    const variable = value
      ? expand(context, value, `${place}.value`, variables, services)
      : valueFrom === undefined
        ? known('', 'Pod', value === undefined ? place : `${place}.value`)
        : valueOfSource(context, valueFrom, place);
    if (variable !== undefined) variables.set(name, variable);
  }
  for (const [name, variable] of services) if (!variables.has(name)) variables.set(name, variable);
  return variables;
}

const known = (value: string, from: SourceKind, at: string): Variable => ({
  value,
  source: { from, at, known: true },
});
const unknown = (from: SourceKind, at: string): Variable => ({
  value: `<${from} ${at}>`,
  source: { from, at, known: false },
});

type Variables = ReadonlyMap<string, Variable>;

/** Returns a text with the values of variables that are declared before it. */
function expand(
  context: ContainerContext,
  text: string,
  at: string,
  variables: Variables,
  services: Variables,
): Variable {
  const expansion = new Expansion(context, variables, services);
  const value = expansion.expand(text);
  return { value, source: { from: 'Pod', at, known: expansion.isKnown } };
}

/** Replaces references to variables. */
export class Expansion {
  /** Whether all values that were inserted are known. */
  isKnown = true;
  readonly #context: ContainerContext;
  readonly #scopes: readonly Variables[];

  constructor(context: ContainerContext, ...scopes: readonly Variables[]) {
    this.#context = context;
    this.#scopes = scopes;
  }

  expand(text: string): string {
    return expandVariables(text, (name) => this.valueOf(name));
  }

  valueOf(name: string): string | undefined {
    for (const scope of this.#scopes) {
      const variable = scope.get(name);
      if (variable === undefined) continue;
      this.isKnown &&= variable.source.known;
      return variable.value;
    }
    if (!mayBeUnknown(this.#context, name)) return undefined;
    this.isKnown = false;
    return `<${name}>`;
  }
}

/** Whether a variable may exist that the input does not show. */
const mayBeUnknown = ({ pod, container }: ContainerContext, name: string): boolean =>
  !pod.allObjects &&
  (isServiceVariable(pod, name) ||
    (container.envFrom ?? []).some(({ prefix = '', configMapRef, secretRef }) => {
      const kind = configMapRef === undefined ? 'Secret' : 'ConfigMap';
      const reference = configMapRef ?? secretRef;
      return (
        name.startsWith(prefix) &&
        pod.objects.find(kind, pod.namespace, reference?.name) === undefined
      );
    }));

function variablesFrom(
  { pod, path }: ContainerContext,
  { prefix = '', configMapRef, secretRef }: Api<'EnvFromSource'>,
  index: number,
): readonly (readonly [string, Variable])[] {
  const kind = configMapRef === undefined ? 'Secret' : 'ConfigMap';
  const reference = configMapRef ?? secretRef;
  const name = reference?.name ?? '';
  const object = pod.objects.find(kind, pod.namespace, name);
  if (object === undefined && pod.allObjects) {
    if (reference?.optional) return [];
    throw new KubeletError(`${kind.toLowerCase()} "${name}" not found`);
  }
  if (object === undefined) return [[`<${path}.envFrom[${index}]>`, unknown(kind, name)]];
  return Object.entries(dataOf(kind, object)).map(([key, value]) => [
    prefix + key,
    known(kind === 'Secret' && !pod.showSecrets ? MASK : value, kind, `${name}, key ${key}`),
  ]);
}

/** Returns the values of a ConfigMap or Secret as text. */
function dataOf(
  kind: 'ConfigMap' | 'Secret',
  { data = {}, stringData = {} }: ReferredObject,
): Readonly<Record<string, string>> {
  if (kind === 'ConfigMap') return data;
  const decoded = Object.entries(data).map(([key, value]) => [
    key,
    new TextDecoder().decode(decodeBytes(value)),
  ]);
  return { ...Object.fromEntries(decoded), ...stringData };
}

/** Returns the value of a source, or `undefined` if the variable is left out. */
function valueOfSource(
  context: ContainerContext,
  source: Api<'EnvVarSource'>,
  place: string,
): Variable | undefined {
  const { pod } = context;
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source;
  if (fieldRef !== undefined) return fieldValueOf(pod, fieldRef.fieldPath ?? '');
  if (resourceFieldRef !== undefined) return resourceFieldValue(context, resourceFieldRef);
  if (configMapKeyRef !== undefined) return valueOfKey('ConfigMap', configMapKeyRef);
  if (secretKeyRef !== undefined) return valueOfKey('Secret', secretKeyRef);
  if (fileKeyRef !== undefined)
    return unknown(
      'Pod',
      `volume ${fileKeyRef.volumeName}, file ${fileKeyRef.path}, key ${fileKeyRef.key}`,
    );
  return known('', 'Pod', place);

  function valueOfKey(
    kind: 'ConfigMap' | 'Secret',
    { name = '', key = '', optional = false }: Api<'ConfigMapKeySelector'>,
  ): Variable | undefined {
    const at = `${name}, key ${key}`;
    const object = pod.objects.find(kind, pod.namespace, name);
    if (object === undefined && pod.allObjects) {
      if (optional) return undefined;
      throw new KubeletError(`${kind.toLowerCase()} "${name}" not found`);
    }
    if (object === undefined) return unknown(kind, at);
    const data = dataOf(kind, object);
    if (Object.hasOwn(data, key))
      return known(kind === 'Secret' && !pod.showSecrets ? MASK : (data[key] ?? ''), kind, at);
    if (optional) return undefined;
    throw new KubeletError(`couldn't find key ${key} in ${kind} ${pod.namespace}/${name}`);
  }
}
