import type { Api } from '../../api/api.js';
import { allContainersOf } from '../../lifecycle/pod-containers.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import type { HazardContext } from './hazard-context.js';

const runAsUserHazards = defineHazardRules(['SecurityContext', 'PodSecurityContext'], {
  'root-but-non-root': {
    severity: 'error',
    description: 'With `runAsNonRoot: true`, `runAsUser` is not 0.',
    remediation: 'Write another `runAsUser`, or leave out `runAsNonRoot`.',
    check({ runAsUser, runAsNonRoot }, context) {
      if (runAsUser === undefined && runAsNonRoot === undefined) return;
      const { securityContext, os } = context.view.spec;
      if (
        (runAsUser ?? securityContext?.runAsUser) !== 0 ||
        !(runAsNonRoot ?? securityContext?.runAsNonRoot)
      )
        return;
      if (
        os?.name === 'windows' ||
        (context.node.fieldName === 'securityContext' &&
          context.node.parent?.type.name === 'PodSpec' &&
          !isInheritedByContainer(context))
      )
        return;
      context.report(
        runAsUser === 0 ? 'runAsUser' : 'runAsNonRoot',
        'user 0 and `runAsNonRoot` exclude each other: no container is started so',
      );
    },
  },
});

/** Whether there is a container that has both from the Pod. */
const isInheritedByContainer = ({ view }: HazardContext): boolean =>
  allContainersOf(view.spec).some(
    (each) => !each.securityContext?.runAsUser && each.securityContext?.runAsNonRoot !== false,
  );

const confinementHazards = defineHazardRules('SecurityContext', {
  'seccomp-of-privileged': {
    severity: 'warning',
    description: 'A privileged container has no seccomp profile.',
    remediation:
      'Leave out `seccompProfile`; or leave out `privileged`, and add the capabilities that ' +
      'it needs.',
    check({ privileged, seccompProfile }, context) {
      if (privileged && seccompProfile && seccompProfile.type !== 'Unconfined')
        context.report('seccompProfile', '`privileged` undoes this: the container runs unconfined');
    },
  },
});

const capabilityHazards = defineHazardRules('Capabilities', {
  'without-prefix': {
    severity: 'warning',
    description: 'A capability is written without `CAP_`.',
    remediation: 'Write `NET_ADMIN` for `CAP_NET_ADMIN`.',
    check({ add, drop }, context) {
      reportPrefixedNames('add', add, context);
      reportPrefixedNames('drop', drop, context);
    },
  },
  'in-user-namespace': {
    severity: 'warning',
    description: 'A Pod with users of its own adds no capability that only users of the node have.',
    remediation: 'Leave it out, or leave out `hostUsers: false`.',
    check({ add }, context) {
      if (!add || context.view.hostUsers) return;
      add.forEach((name, i) => {
        if (NODE_CAPABILITIES.has(name))
          context.report(
            `add[${i}]`,
            '`hostUsers: false` undoes this: it is a capability within the Pod, and of no use there',
          );
      });
    },
  },
});

function reportPrefixedNames(
  field: string,
  names: readonly string[] | undefined,
  context: HazardContext,
): void {
  names?.forEach((name, i) => {
    if (/^CAP_/i.test(name))
      context.report(
        `${field}[${i}]`,
        `there is no \`CAP_${name}\`, which some runtimes make of it`,
      );
  });
}

/** What the kernel asks the node's own users for. */
const NODE_CAPABILITIES: ReadonlySet<string> = new Set([
  'SYS_MODULE',
  'SYS_TIME',
  'SYS_RAWIO',
  'MKNOD',
]);

const rootFilesystemHazards = defineHazardRules('Container', {
  'root-writable': {
    severity: 'note',
    description: 'A container cannot write to the files of its image.',
    remediation:
      'Write `readOnlyRootFilesystem: true`, and mount an emptyDir where it has to write.',
    check({ securityContext }, context) {
      if (!securityContext?.readOnlyRootFilesystem && context.view.spec.os?.name !== 'windows')
        context.report(
          'securityContext.readOnlyRootFilesystem',
          'whoever gets in can change the programs that run',
        );
    },
  },
  'root-without-tmp': {
    severity: 'note',
    description: 'A container that cannot write to the files of its image has a volume at `/tmp`.',
    remediation: 'Mount an emptyDir at `/tmp`.',
    check({ securityContext, volumeMounts = [] }, context) {
      if (securityContext?.readOnlyRootFilesystem && !volumeMounts.some(isTemporaryMount))
        context.report(
          'securityContext.readOnlyRootFilesystem',
          'many programs write to `/tmp`, and fail where they cannot',
        );
    },
  },
});

const isTemporaryMount = ({ mountPath = '', readOnly }: Api<'VolumeMount'>): boolean =>
  /^(?:\/var)?\/tmp\/?$/.test(mountPath) && !readOnly;

export const securityContextHazards: readonly HazardRule[] = [
  runAsUserHazards,
  confinementHazards,
  capabilityHazards,
  rootFilesystemHazards,
].flat();
