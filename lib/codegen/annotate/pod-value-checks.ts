import { FieldPath } from '../../api/field-path.js';
import { dnsLabel, dnsSubdomain, qualifiedName } from '../../formats/name-formats.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { RejectValue } from './reject-value.js';

/** Rejects values of a Pod that the API server accepts, and that have no effect or never work. */
export function checkPodValues(spec: PlainObject, reject: RejectValue): void {
  const grace = spec['terminationGracePeriodSeconds'];
  if (typeof grace === 'number' && grace < 0)
    reject(['terminationGracePeriodSeconds'], 'a negative number of seconds, which becomes 1');
  // The API server checks these fields, except in the template of a StatefulSet.
  for (const field of ['hostname', 'subdomain'])
    if (isInvalid(spec[field], (text) => dnsLabel(text) !== undefined))
      reject([field], 'a value that the StatefulSet replaces, and that is not a DNS label');
  const constraints = spec['topologySpreadConstraints'];
  for (const [i, constraint] of listOf(constraints).entries())
    if (isInvalid(FieldPath.valueAt(constraint, ['topologyKey']), isNoLabelKey))
      reject(
        ['topologySpreadConstraints', i, 'topologyKey'],
        'a key that no label of a node can have',
      );
  checkRootUser(spec, reject);
}

/** Rejects names in the metadata of a template, which are ignored. */
export function checkTemplateMetadata(template: PlainObject, reject: RejectValue): void {
  const checks: Readonly<Record<string, (text: string) => boolean>> = {
    name: (text) => dnsSubdomain(text) !== undefined,
    generateName: (text) => dnsSubdomain(`${text}a`) !== undefined,
    namespace: (text) => dnsLabel(text) !== undefined,
  };
  for (const [field, isInvalidText] of Object.entries(checks)) {
    const path: FieldPath = ['metadata', field];
    if (isInvalid(FieldPath.valueAt(template, path), isInvalidText))
      reject(path, `an invalid \`${field}\` in a template, where it is ignored`);
  }
}

/** Rejects values that the labels of no node have: the scheduler fails for such a Pod. */
export function checkNodeRequirement(requirement: PlainObject, reject: RejectValue): void {
  const values = listOf(requirement['values']);
  const [first] = values;
  const { operator } = requirement;
  if ((operator === 'Gt' || operator === 'Lt') && typeof first === 'string') {
    if (first === '' || /[a-zA-Z.]/.test(first))
      return reject([], 'a value that is not an integer with `Gt` or `Lt`');
  }
  for (const [i, value] of values.entries())
    if (typeof value === 'string' && NOT_LABEL_VALUE.test(value))
      reject(['values', i], 'a value that no label of a node can have');
}

/** Rejects divisors that equal a valid one, and are written in another form. */
export function checkDivisor(reference: PlainObject, reject: RejectValue): void {
  const { resource, divisor } = reference;
  if (divisor === undefined || typeof resource !== 'string') return;
  const name = resource.replace(/^(limits|requests)\./, '');
  const isUsual =
    name === 'cpu'
      ? /^(0m?|1m?|1\.0|1000m|0\.001)$/
      : /^(0m?|1(\.0|[kMGTPE]|[KMGTPE]i)?|1000(m|0{3}|0{6}|0{9}|[kMGTP])?|1024[KMGTP]i)$/;
  if (!isUsual.test(String(divisor))) reject(['divisor'], 'a divisor in an unusual form');
}

/** Rejects root as the user of a Pod whose containers must not run as root. */
function checkRootUser(spec: PlainObject, reject: RejectValue): void {
  const valueAt = (...path: FieldPath): unknown => FieldPath.valueAt(spec, path);
  const isRoot =
    valueAt('securityContext', 'runAsNonRoot') === true &&
    valueAt('securityContext', 'runAsUser') === 0 &&
    (valueAt('os', 'name') ?? 'linux') === 'linux';
  const containers = ['containers', 'initContainers'].flatMap((list) => listOf(spec[list]));
  const inherits = (container: unknown): boolean =>
    (FieldPath.valueAt(container, ['securityContext', 'runAsUser']) ?? 0) === 0 &&
    (FieldPath.valueAt(container, ['securityContext', 'runAsNonRoot']) ?? true) === true;
  if (isRoot && containers.some(inherits))
    reject(
      ['securityContext', 'runAsUser'],
      'user 0 with `runAsNonRoot`, which the kubelet does not start',
    );
}

/** Characters that a label value cannot have, or not at its start or end. */
const NOT_LABEL_VALUE = /[ !$&()*+,:=?@{}/]|^[-_.]|[-_.]$/;

const isNoLabelKey = (text: string): boolean => qualifiedName(text) !== undefined;

/** Whether a value is an invalid text. An empty text means none. */
const isInvalid = (value: unknown, isInvalidText: (text: string) => boolean): boolean =>
  typeof value === 'string' && value !== '' && isInvalidText(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
