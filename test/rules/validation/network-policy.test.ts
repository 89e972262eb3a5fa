import type { Api } from '../../../lib/api/api.js';
import type { KubernetesObject } from '../../../lib/api/kubernetes-object.js';
import type { KubernetesVersion } from '../../../lib/api/kubernetes-version.js';
import { validate } from '../../../lib/rules/validate.js';

const policy = (spec: Api<'NetworkPolicySpec'>): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'web' },
  spec: { podSelector: {}, ...spec },
});

/** Returns the errors about a NetworkPolicy: each field and detail. */
const errorsOf = (
  spec: Api<'NetworkPolicySpec'>,
  kubernetes: KubernetesVersion = '1.37',
): readonly string[] =>
  validate(policy(spec), { kubernetes }).errors.map(({ field, detail }) => `${field}: ${detail}`);

test('an exception is in the range, and smaller', () => {
  const ipBlock = { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.0.0.0/8', '11.0.0.0/16'] };
  expect(errorsOf({ ingress: [{ from: [{ ipBlock }] }] })).toEqual([
    'spec.ingress[0].from[0].ipBlock.except[1]: must be a strict subset of `cidr`',
    'spec.ingress[0].from[0].ipBlock.except[2]: must be a strict subset of `cidr`',
  ]);
});

test('until 1.35, bits beyond the prefix may be set', () => {
  const spec = { egress: [{ to: [{ ipBlock: { cidr: '10.1.2.3/8' } }] }] };
  expect(errorsOf(spec, '1.35')).toEqual([]);
  expect(errorsOf(spec, '1.36')).toEqual([
    'spec.egress[0].to[0].ipBlock.cidr: must not have bits set beyond the prefix length',
  ]);
});

test('the server warns about ingress rules before egress rules', () => {
  const peer = { ipBlock: { cidr: 'FD00::/8' } };
  const { warnings } = validate(policy({ egress: [{ to: [peer] }], ingress: [{ from: [peer] }] }));
  expect(warnings.map(({ field }) => field)).toEqual([
    'spec.ingress[0].from[0].ipBlock.cidr',
    'spec.egress[0].to[0].ipBlock.cidr',
  ]);
});
