import { fieldOf, fieldsOf, listOf } from '../../references/fields.js';
import { containersOf, podTemplateOf } from '../../references/pod-template.js';
import type { NameReference } from '../../references/reference.js';
import type { GeneratedObject } from '../generate-object.js';
import type { ValueTree } from '../value-tree.js';

// The keys and ports of an object that the type of its construct knows. A reference to another one
// does not compile.

/** The fields of ConfigMaps and Secrets whose keys are known. */
const DATA_FIELDS = ['data', 'binaryData', 'stringData'] as const;

/** Whether an object has the key or the port that a reference names. */
export const hasReferredPart = (
  { manifest }: GeneratedObject,
  { key, port }: NameReference,
): boolean =>
  (key === undefined || hasKey(manifest, key)) && (port === undefined || hasPort(manifest, port));

const hasKey = (manifest: object, key: string): boolean =>
  DATA_FIELDS.some((field) => Object.hasOwn(fieldsOf(manifest, field), key));

/** Whether a Service has a port, by its name or number. */
const hasPort = (service: object, port: string | number): boolean =>
  listOf(service, 'spec', 'ports').some(
    (each) => fieldOf(each, 'port') === port || fieldOf(each, 'name') === port,
  );

/**
 * Whether the types know that the Pods of a workload have the ports that an object names which
 * selects them: the target ports of a Service, and the ports to which a NetworkPolicy allows
 * traffic.
 */
export function hasSelectedPorts(workload: GeneratedObject, selecting: object): boolean {
  const services = listOf(selecting, 'spec', 'ports');
  const allowed = listOf(selecting, 'spec', 'ingress').flatMap((rule) => listOf(rule, 'ports'));
  if (services.length + allowed.length === 0) return true;
  const template = podTemplateOf(workload.manifest);
  if (template === undefined || hasCast(workload.props)) return false;
  const declared = containersOf(template)
    .filter(({ isLongRunning }) => isLongRunning)
    .flatMap(({ value }) => listOf(value, 'ports'));
  const names = new Set(declared.map((each) => fieldOf(each, 'name')));
  const numbers = new Set(declared.map((each) => fieldOf(each, 'containerPort')));
  const isKnown = (port: unknown): boolean => typeof port !== 'string' || names.has(port);
  return (
    allowed.every((each) => isKnown(fieldOf(each, 'port'))) &&
    services.every((each) => {
      const target = fieldOf(each, 'targetPort');
      if (target !== undefined) return isKnown(target);
      return numbers.size === 0 || numbers.has(fieldOf(each, 'port'));
    })
  );
}

/** Whether a value is cast, or one in it, except for metadata. Its type is then not known. */
const hasCast = (tree: ValueTree): boolean =>
  tree.isCast ||
  (tree.kind !== 'leaf' &&
    tree.entries.some(({ name, value }) => name !== 'metadata' && hasCast(value)));
