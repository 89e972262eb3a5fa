import type { Mutant } from '../../support/mutants.js';

/** Mistakes about the environment, the mounts and the security context of a container. */
export const CONTAINER_MUTANTS: readonly Mutant[] = [
  {
    title: 'a variable sees those that are declared later',
    file: 'environment',
    from: 'const expansion = new Expansion(context, variables, services);',
    to: `const later = new Map((context.container.env ?? []).map((each) =>
      [each.name, { value: each.value ?? '', source: { known: true } }]));
    const expansion = new Expansion(context, variables, services, later as never);`,
  },
  {
    title: 'variables of Services win',
    file: 'environment',
    from: 'new Expansion(context, variables, services)',
    to: 'new Expansion(context, services, variables)',
  },
  {
    title: 'prefixes are not added',
    file: 'environment',
    from: 'prefix + key,',
    to: 'key,',
  },
  {
    title: 'an optional key is empty',
    file: 'environment',
    from: "if (optional) return undefined; throw new KubeletError(`couldn't find",
    to: "if (optional) return known('', kind, at); throw new KubeletError(`couldn't find",
  },
  {
    title: 'Secrets are not decoded',
    file: 'environment',
    from: "if (kind === 'ConfigMap') return data;",
    to: 'return data;',
  },
  {
    title: 'an empty variable of a Service wins',
    file: 'environment',
    from: 'if (!variables.has(name)) variables.set(name, variable)',
    to: 'variables.set(name, variable)',
  },
  {
    title: 'the first of two variables with a name wins',
    file: 'environment',
    from: 'if (variable !== undefined) variables.set(name, variable);',
    to: 'if (variable !== undefined && !variables.has(name)) variables.set(name, variable);',
  },
  {
    title: 'resources are rounded down',
    file: 'resource-value',
    from: 'Math.ceil(',
    to: 'Math.floor(',
  },
  {
    title: 'CPU is not counted in thousandths',
    file: 'resource-value',
    from: "name === 'cpu' ? milliValueOf : wholeValueOf",
    to: 'wholeValueOf',
  },
  {
    title: 'a missing limit is 0',
    file: 'resource-value',
    from: 'return defaultLimit();',
    to: 'return known(ZERO_QUANTITY);',
  },
  {
    title: 'the limit of the Pod is no default',
    file: 'resource-value',
    from: "name !== 'ephemeral-storage' && ofPod !== undefined",
    to: "name === '' && ofPod !== undefined",
  },
  {
    title: 'Services of other namespaces are linked, and enableServiceLinks is ignored',
    file: 'service-variables',
    from: 'pod.spec.enableServiceLinks !== false',
    to: 'true',
  },
  {
    title: 'a sub path is mounted directly',
    file: 'mounts',
    from: '/volume-subpaths/',
    to: '/volumes/',
  },
  {
    title: 'variables of sub paths may be empty',
    file: 'mounts',
    from: "if (value === '') missing.add(name);",
    to: '',
  },
  {
    title: 'ConfigMaps are writable',
    file: 'volume-path',
    from: 'kind.readOnly || readOnly === true',
    to: 'readOnly === true',
  },
  {
    title: 'a claim is writable',
    file: 'volume-path',
    from: ': claimedVolumeOf(pod, claim, volume.persistentVolumeClaim?.readOnly ?? false)',
    to: ': claimedVolumeOf(pod, claim, false)',
  },
  {
    title: 'the hosts file is mounted over a volume',
    file: 'mounts',
    from: '!(container.volumeMounts ?? []).some(({ mountPath }) => mountPath === HOSTS_FILE)',
    to: 'true',
  },
  {
    title: 'each handler mounts recursively read-only',
    file: 'mounts',
    from: 'const isSupported = handler?.recursiveReadOnlyMounts ?? false;',
    to: 'const isSupported = handlers !== undefined;',
  },
  {
    title: 'propagation is private',
    file: 'mounts',
    from: 'propagation: propagationOf(mountPropagation)',
    to: 'propagation: PROPAGATIONS.None',
  },
  {
    title: 'relative paths stay relative',
    file: 'mounts',
    from: "path.startsWith('/') ?",
    to: 'true ?',
  },
  {
    title: 'PID namespaces are of the Pod',
    file: 'security',
    from: "spec.shareProcessNamespace ? 'POD' : 'CONTAINER'",
    to: "'POD'",
  },
  {
    title: 'users are of the node',
    file: 'security',
    from: "spec.hostUsers === false ? { mode: 'POD', uids: ids, gids: ids } : { mode: 'NODE' }",
    to: "{ mode: 'NODE' }",
  },
  {
    title: 'fsGroup is no group of processes',
    file: 'security',
    from: '[fsGroup, ...supplementalGroups]',
    to: 'supplementalGroups',
  },
  {
    title: 'the user of the Pod wins',
    file: 'security',
    from: 'const runAsUser = own.runAsUser ?? ofPod.runAsUser; const runAsGroup',
    to: 'const runAsUser = ofPod.runAsUser ?? own.runAsUser; const runAsGroup',
  },
  {
    title: 'the image has no user',
    file: 'non-root',
    from: "const user = text.split(':')[0] ?? '';",
    to: 'const user = text.slice(0, 0);',
  },
  {
    title: 'privileges may grow',
    file: 'security',
    from: 'own.allowPrivilegeEscalation === false',
    to: 'own.allowPrivilegeEscalation === true',
  },
  {
    title: 'the seccomp profile of the Pod is ignored',
    file: 'security',
    from: 'own ?? pod.spec.securityContext?.seccompProfile',
    to: 'own',
  },
  {
    title: 'root is not refused',
    file: 'non-root',
    from: 'if (uid === 0)',
    to: 'if (uid === -1)',
  },
  {
    title: 'the sandbox is not privileged',
    file: 'security',
    from: 'securityContext?.privileged === true',
    to: 'securityContext?.privileged === null',
  },
  {
    title: 'the hash depends on the name only',
    file: 'container-metadata',
    from: 'goJson({ image: key.slice(at + 1), name',
    to: 'goJson({ name',
  },
  {
    title: 'ports are not remembered',
    file: 'container-metadata',
    from: 'if (ports.length > 0)',
    to: 'if (ports.length > 9)',
  },
];
