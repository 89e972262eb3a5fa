import type { Api } from '../../api/types.js';
import { allOf } from '../../lifecycle/container.js';
import type { At } from './at.js';
import { type HazardRule, on } from './on.js';

const users = on(['SecurityContext', 'PodSecurityContext'], {
  'root-but-non-root': {
    level: 'error',
    says: 'With `runAsNonRoot: true`, `runAsUser` is not 0.',
    advice: 'Write another `runAsUser`, or leave out `runAsNonRoot`.',
    check({ runAsUser, runAsNonRoot }, at) {
      if (runAsUser === undefined && runAsNonRoot === undefined) return;
      const { securityContext, os } = at.view.spec;
      if ((runAsUser ?? securityContext?.runAsUser) !== 0 || !(runAsNonRoot ?? securityContext?.runAsNonRoot)) return;
      if (os?.name === 'windows' || (at.node.key === 'securityContext' && at.node.parent?.type.name === 'PodSpec' && !isInherited(at)))
        return;
      at.tell(runAsUser === 0 ? 'runAsUser' : 'runAsNonRoot', 'user 0 and `runAsNonRoot` exclude each other: no container is started so');
    },
  },
});

/** Whether there is a container that has both from the Pod. */
const isInherited = ({ view }: At): boolean =>
  allOf(view.spec).some((each) => !each.securityContext?.runAsUser && each.securityContext?.runAsNonRoot !== false);

const confinement = on('SecurityContext', {
  'seccomp-of-privileged': {
    level: 'warning',
    says: 'A privileged container has no seccomp profile.',
    advice: 'Leave out `seccompProfile`; or leave out `privileged`, and add the capabilities that it needs.',
    check({ privileged, seccompProfile }, at) {
      if (privileged && seccompProfile && seccompProfile.type !== 'Unconfined')
        at.tell('seccompProfile', '`privileged` undoes this: the container runs unconfined');
    },
  },
});

const capabilities = on('Capabilities', {
  'without-prefix': {
    level: 'warning',
    says: 'A capability is written without `CAP_`.',
    advice: 'Write `NET_ADMIN` for `CAP_NET_ADMIN`.',
    check({ add, drop }, at) {
      tellPrefixed('add', add, at);
      tellPrefixed('drop', drop, at);
    },
  },
  'in-user-namespace': {
    level: 'warning',
    says: 'A Pod with users of its own adds no capability that only users of the node have.',
    advice: 'Leave it out, or leave out `hostUsers: false`.',
    check({ add }, at) {
      if (!add || at.view.hostUsers) return;
      add.forEach((name, i) => {
        if (OF_NODE.has(name))
          at.tell(`add[${i}]`, '`hostUsers: false` undoes this: it is a capability within the Pod, and of no use there');
      });
    },
  },
});

function tellPrefixed(field: string, names: readonly string[] | undefined, at: At): void {
  names?.forEach((name, i) => {
    if (/^CAP_/i.test(name)) at.tell(`${field}[${i}]`, `there is no \`CAP_${name}\`, which some runtimes make of it`);
  });
}

/** What the kernel asks the node's own users for. */
const OF_NODE: ReadonlySet<string> = new Set(['SYS_MODULE', 'SYS_TIME', 'SYS_RAWIO', 'MKNOD']);

const files = on('Container', {
  'root-writable': {
    level: 'note',
    says: 'A container cannot write to the files of its image.',
    advice: 'Write `readOnlyRootFilesystem: true`, and mount an emptyDir where it has to write.',
    check({ securityContext }, at) {
      if (!securityContext?.readOnlyRootFilesystem && at.view.spec.os?.name !== 'windows')
        at.tell('securityContext.readOnlyRootFilesystem', 'whoever gets in can change the programs that run');
    },
  },
  'root-without-tmp': {
    level: 'note',
    says: 'A container that cannot write to the files of its image has a volume at `/tmp`.',
    advice: 'Mount an emptyDir at `/tmp`.',
    check({ securityContext, volumeMounts = [] }, at) {
      if (securityContext?.readOnlyRootFilesystem && !volumeMounts.some(isTemporary))
        at.tell('securityContext.readOnlyRootFilesystem', 'many programs write to `/tmp`, and fail where they cannot');
    },
  },
});

const isTemporary = ({ mountPath = '', readOnly }: Api<'VolumeMount'>): boolean => /^(?:\/var)?\/tmp\/?$/.test(mountPath) && !readOnly;

export const securityContext: readonly HazardRule[] = [users, confinement, capabilities, files].flat();
