import type { Api } from '../../api/api.js';
import { allContainersOf } from '../../lifecycle/pod-containers.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules, type PodRule } from '../context/define-rules.js';

const runAsUserHazards = defineRules('hazard', ['SecurityContext', 'PodSecurityContext'], {
  'root-but-non-root': {
    severity: 'error',
    description: 'With `runAsNonRoot: true`, `runAsUser` is not 0.',
    remediation: 'Write another `runAsUser`, such as 1000, or leave out `runAsNonRoot`.',
    check({ runAsUser, runAsNonRoot }, context) {
      if (runAsUser === undefined && runAsNonRoot === undefined) return;
      const { securityContext, os, nodeSelector } = context.view.spec;
      if (
        (runAsUser ?? securityContext?.runAsUser) !== 0 ||
        !(runAsNonRoot ?? securityContext?.runAsNonRoot)
      )
        return;
      if (
        os?.name === 'windows' ||
        nodeSelector?.['kubernetes.io/os'] === 'windows' ||
        (context.node.fieldName === 'securityContext' &&
          context.node.parent?.type.name === 'PodSpec' &&
          !isInheritedByContainer(context))
      )
        return;
      context.report(
        runAsUser === 0 ? 'runAsUser' : 'runAsNonRoot',
        'user 0 contradicts `runAsNonRoot`: the kubelet does not start the container',
      );
    },
  },
});

/** Whether a container inherits both fields from the Pod. */
const isInheritedByContainer = ({ view }: PodRuleContext): boolean =>
  allContainersOf(view.spec).some(
    (each) => !each.securityContext?.runAsUser && each.securityContext?.runAsNonRoot !== false,
  );

const confinementHazards = defineRules('hazard', 'SecurityContext', {
  'seccomp-of-privileged': {
    severity: 'warning',
    description: 'A privileged container has no seccomp profile.',
    remediation:
      'Leave out `seccompProfile`, or leave out `privileged` and add the capabilities that the ' +
      'container needs.',
    check({ privileged, seccompProfile }, context) {
      if (privileged && seccompProfile && seccompProfile.type !== 'Unconfined')
        context.report(
          'seccompProfile',
          '`privileged` overrides the profile: the container runs unconfined',
        );
    },
  },
});

const capabilityHazards = defineRules('hazard', 'Capabilities', {
  'without-prefix': {
    severity: 'warning',
    description: 'The name of a capability has no prefix `CAP_`.',
    remediation: 'Leave out the prefix: write `NET_ADMIN`, not `CAP_NET_ADMIN`.',
    check({ add, drop }, context) {
      reportPrefixedNames('add', add, context);
      reportPrefixedNames('drop', drop, context);
    },
  },
  'in-user-namespace': {
    severity: 'warning',
    description:
      'A Pod in a user namespace of its own adds no capability that works only in that of the ' +
      'node.',
    remediation: 'Leave out the capability, or leave out `hostUsers: false`.',
    check({ add }, context) {
      if (!add || context.view.hostUsers) return;
      add.forEach((name, i) => {
        if (NODE_CAPABILITIES.has(name))
          context.report(
            ['add', i],
            'with `hostUsers: false`, the capability applies only within the Pod, where it has ' +
              'no effect',
          );
      });
    },
  },
});

function reportPrefixedNames(
  field: string,
  names: readonly string[] | undefined,
  context: PodRuleContext,
): void {
  names?.forEach((name, i) => {
    if (/^CAP_/i.test(name))
      context.report(
        [field, i],
        `some runtimes add the prefix themselves and look for \`CAP_${name}\`, which does not ` +
          'exist',
      );
  });
}

/** Capabilities that the kernel checks in the user namespace of the node. */
const NODE_CAPABILITIES: ReadonlySet<string> = new Set([
  'SYS_MODULE',
  'SYS_TIME',
  'SYS_RAWIO',
  'MKNOD',
]);

const rootFilesystemHazards = defineRules('hazard', 'Container', {
  'root-writable': {
    severity: 'note',
    description: 'The root filesystem of a container is read-only.',
    remediation:
      'Write `readOnlyRootFilesystem: true`, and mount an emptyDir at each path that the ' +
      'container writes to.',
    check({ securityContext }, context) {
      if (!securityContext?.readOnlyRootFilesystem && context.view.spec.os?.name !== 'windows')
        context.report(
          ['securityContext', 'readOnlyRootFilesystem'],
          'an attacker in the container can change its programs',
        );
    },
  },
  'root-without-tmp': {
    severity: 'note',
    description: 'A container with a read-only root filesystem has a volume at `/tmp`.',
    remediation: 'Mount an emptyDir at `/tmp`.',
    check({ securityContext, volumeMounts = [] }, context) {
      if (securityContext?.readOnlyRootFilesystem && !volumeMounts.some(isTemporaryMount))
        context.report(
          ['securityContext', 'readOnlyRootFilesystem'],
          'many programs write to `/tmp` and fail if they cannot',
        );
    },
  },
});

const isTemporaryMount = ({ mountPath = '', readOnly }: Api<'VolumeMount'>): boolean =>
  /^(?:\/var)?\/tmp\/?$/.test(mountPath) && !readOnly;

export const securityContextHazards: readonly PodRule[] = [
  runAsUserHazards,
  confinementHazards,
  capabilityHazards,
  rootFilesystemHazards,
].flat();
