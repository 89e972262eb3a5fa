/**
 * The messages about values that Kubernetes accepts, and the row of docs/types.md with the reason:
 * the start of its first cell.
 */
export const EXPECTED_REFUSALS: readonly (readonly [message: RegExp, row: string])[] = [
  [/name '\d+' is digits only/, 'a container, init container, volume or resource claim'],
  [/is not a reference to an image/, 'an image that is no reference'],
  [/user 0 contradicts runAsNonRoot/, '`runAsNonRoot: true` with `runAsUser: 0`'],
  [/container '[^']*' is not declared/, '`runAsNonRoot: true` with `runAsUser: 0`'],
  [/port '[^']*' is not declared/, 'a probe or hook on a port name'],
  [/path '[^']*' must be absolute/, 'a relative mount path'],
  [/a volume needs a source/, 'a volume without a source'],
  [/terminationGracePeriodSeconds -\d+ is not valid/, 'a negative `terminationGracePeriodSeconds`'],
  [/a projection needs a source/, 'an empty projection `{}`'],
  [/is not a quantity: write/, "a quantity without a digit, such as `'Ki'`"],
  [/the divisor of a \w+ must be/, 'a divisor in an unusual form'],
  [/^error TS2741: Property '\w+' is missing in type/, 'no value for a required field'],
  [/this is not the name of an object/, 'the name of a claim, or of a ConfigMap or Secret'],
  [/is not the name of a claim/, 'the name of a claim, or of a ConfigMap or Secret'],
  [/is not an IP address/, 'a `hostIP` that is no IP address'],
  [/is not the key of a node label/, 'an invalid `topologyKey`'],
  [/is not a label value/, 'a value in a preferred node affinity'],
  [/port name '' is not valid/, 'a port whose name is empty, in a record'],
  [/^error TS2322: Type '""' is not assignable to type '(RestartPolicy|")/, "`''` in a field"],
  [/'(Signal|"Plaintext" \| "TLS") \| undefined'/, 'an unknown `medium` of an emptyDir'],
  [/"(HugePages|Memory)" \| `HugePages-/, 'an unknown `medium` of an emptyDir'],
];
