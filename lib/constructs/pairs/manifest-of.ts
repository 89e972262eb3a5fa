import { ApiObject } from 'cdk8s';
import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { closestMatch } from '../../formats/closest-match.js';
import type { NamedObject } from '../../spec/named-object.js';

/**
 * Returns the manifest of a construct as it is now.
 *
 * @param caller - the function to which the construct is passed, for messages
 * @param kinds - the kinds that the function takes
 * @param advice - what to write instead
 * @throws TypeError if it is no construct of one of the kinds
 */
export function manifestOf(
  object: unknown,
  caller: string,
  kinds: readonly string[],
  advice: string,
): KubernetesObject {
  if (typeof object !== 'object' || object === null || !ApiObject.isApiObject(object))
    throw new TypeError(`${caller}() takes a construct: write ${advice}`);
  if (kinds.includes(object.kind)) return object.toJson() as KubernetesObject;
  throw new TypeError(
    `${caller}() does not take the ${object.kind} '${object.name}': write ${advice}`,
  );
}

/** Returns the message about a port that an object does not have. */
export function noPortMessage(
  { kind, name }: NamedObject,
  port: string | number,
  declared: readonly (string | number)[],
): string {
  const message = `${kind} '${name}' has no port ${quote(port)}`;
  const similar =
    typeof port === 'string'
      ? closestMatch(
          port,
          declared.filter((each) => typeof each === 'string'),
        )
      : undefined;
  if (similar !== undefined) return `${message}: did you mean '${similar}'?`;
  return declared.length === 0
    ? `${message}: it has no ports`
    : `${message}: its ports are ${declared.map(quote).join(', ')}`;
}

const quote = (port: string | number): string =>
  typeof port === 'string' ? `'${port}'` : `${port}`;
