import type { UpdateContext } from '../update-context.js';

/** The part of the spec of a Service on which its update rules depend. */
interface ServiceSpec {
  readonly type?: string;
  readonly clusterIP?: string;
  readonly clusterIPs?: readonly string[];
  readonly loadBalancerClass?: string;
}

const KEEP_ADDRESS =
  'Leave out `clusterIP` and `clusterIPs`, which keeps the address. To get another one, delete ' +
  'the Service and create it again: clients that know its old address lose it.';

/**
 * Checks what an update changes in a Service, except for what depends on addresses that a server
 * allocated.
 *
 * Source: core/validation ValidateServiceUpdate.
 */
export function checkServiceUpdate(context: UpdateContext): void {
  const [old = {}, now = {}] = [context.before, context.after].map(
    (object) => object['spec'] as ServiceSpec | undefined,
  );
  if (old.type !== 'ExternalName' && now.type !== 'ExternalName') checkClusterIp(context, old, now);
  if (
    old.type === 'LoadBalancer' &&
    now.type === 'LoadBalancer' &&
    old.loadBalancerClass !== now.loadBalancerClass
  )
    context.invalid(
      'loadBalancerClass',
      ['spec', 'loadBalancerClass'],
      'may not change once set',
      'Keep `loadBalancerClass`, or give the Service another name.',
    );
}

function checkClusterIp(context: UpdateContext, old: ServiceSpec, now: ServiceSpec): void {
  const path = ['spec', 'clusterIPs', 0];
  if (now.clusterIP === 'None' && (now.type === 'NodePort' || now.type === 'LoadBalancer'))
    context.invalid(
      'clusterIP-of-type',
      path,
      `may not be set to 'None' for ${now.type} services`,
      'Give the Service another name: a headless Service stays headless.',
    );
  // Without an address in the old manifest, the server allocated one that is not known.
  if (old.clusterIP !== now.clusterIP && now.clusterIP !== undefined)
    context.invalid('clusterIP', path, 'may not change once set', KEEP_ADDRESS);
}

/** Returns the spec of a Service with the address that the server keeps. */
export function withKeptAddress(old: ServiceSpec, now: ServiceSpec): ServiceSpec {
  if (old.type === 'ExternalName' || now.type === 'ExternalName') return now;
  if (now.clusterIP || now.clusterIPs?.length || !old.clusterIP) return now;
  return { ...now, clusterIP: old.clusterIP, clusterIPs: old.clusterIPs ?? [old.clusterIP] };
}
