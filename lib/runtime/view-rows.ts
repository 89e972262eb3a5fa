import type { Mount, NamespaceOption, SelinuxOption } from './messages.js';
import { resourceRows } from './resource-rows.js';
import type { RuntimeContainer, RuntimeSandbox } from './runtime-view.js';
import { sourceText, type ValueSources } from './value-source.js';
import { row, type ViewRow } from './view-row.js';

/** Returns the rows of the sandbox of a Pod. */
export function sandboxRows({
  config,
  obstacle,
  sources,
  runtimeHandler,
}: RuntimeSandbox): readonly ViewRow[] {
  if (config === undefined) return [row('not created', obstacle ?? '')];
  const { hostname, dnsConfig, portMappings, linux, logDirectory } = config;
  const { securityContext, sysctls, cgroupParent } = linux;
  const ports = portMappings.filter(({ hostPort }) => hostPort !== 0);
  return [
    row('hostname', hostname ?? 'that of the node', sources['hostname']),
    row('namespaces', namespacesText(securityContext.namespaceOptions)),
    row('DNS', dnsText(dnsConfig), sources['dnsConfig.servers']),
    ...ports.map(({ hostIp, hostPort, containerPort, protocol }) =>
      row('host port', `${hostIp ? `${hostIp}:` : ''}${hostPort} -> ${containerPort}/${protocol}`),
    ),
    ...Object.entries(sysctls).map(([name, value]) => row('sysctl', `${name}=${value}`)),
    ...(cgroupParent ? [row('cgroup', cgroupParent, sources['linux.cgroupParent'])] : []),
    row('logs', logDirectory),
    ...(runtimeHandler ? [row('runtime', runtimeHandler, sources['runtimeHandler'])] : []),
  ];
}

const NAMESPACE_NAMES = { POD: 'the Pod', CONTAINER: 'each container', NODE: 'the node' } as const;

const namespacesText = ({ network, pid, ipc, usernsOptions }: NamespaceOption): string =>
  [
    ['network', network],
    ['PID', pid],
    ['IPC', ipc],
    ['users', usernsOptions.mode],
  ]
    .map(([name, mode]) => `${name} of ${NAMESPACE_NAMES[mode as keyof typeof NAMESPACE_NAMES]}`)
    .join(', ');

const dnsText = ({
  servers,
  searches,
  options,
}: {
  readonly servers: readonly string[];
  readonly searches: readonly string[];
  readonly options: readonly string[];
}): string =>
  [
    servers.length === 0 ? 'of the node' : servers.join(' '),
    ...(searches.length === 0 ? [] : [`search ${searches.join(' ')}`]),
    ...(options.length === 0 ? [] : [`options ${options.join(' ')}`]),
  ].join(', ');

/** Returns the rows of a container: a summary, or all of them. */
export function containerRows(container: RuntimeContainer, isWhole: boolean): readonly ViewRow[] {
  const { config, obstacle, sources } = container;
  if (config === undefined) return [row('not created', obstacle ?? '')];
  const { workingDir, logPath, stdin, tty } = config;
  return [
    commandRow(container),
    workingDir === undefined
      ? row('directory', 'WORKDIR of the image')
      : row('directory', workingDir, sources['workingDir']),
    ...securityRows(container, isWhole),
    ...resourceRows(container, isWhole),
    ...environmentRows(container, isWhole),
    ...config.mounts.flatMap((mount, i) => mountRows(mount, i, sources, isWhole)),
    ...config.devices.map(({ hostPath, containerPath, permissions }) =>
      row('device', `${containerPath} from ${hostPath}, ${permissions}`),
    ),
    ...(isWhole
      ? [
          ...(stdin || tty
            ? [row('terminal', [stdin && 'stdin', tty && 'tty'].filter(Boolean).join(', '))]
            : []),
          row('log', logPath),
        ]
      : []),
    row('stop', stopText(container)),
  ];
}

function commandRow({ config, argv, sources }: RuntimeContainer): ViewRow {
  const { command = [], args = [] } = config ?? {};
  const source = sources[command.length > 0 ? 'command' : 'args'];
  if (argv !== undefined) return row('runs', argv.map(quoteWord).join(' '), source);
  return args.length > 0
    ? row('runs', `ENTRYPOINT of the image ${args.map(quoteWord).join(' ')}`, source)
    : row('runs', 'ENTRYPOINT and CMD of the image');
}

/** Quotes a word as a shell would need it. */
const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

function securityRows({ config, sources }: RuntimeContainer, isWhole: boolean): readonly ViewRow[] {
  const security = config?.linux.securityContext;
  if (security === undefined) return [];
  const { runAsUser, runAsUsername, runAsGroup, supplementalGroups, capabilities } = security;
  const user = runAsUser?.value ?? runAsUsername;
  const userSource = user === undefined ? undefined : sources['linux.securityContext.runAsUser'];
  const groups = [
    ...(runAsGroup === undefined ? [] : [`group ${runAsGroup.value}`]),
    ...(supplementalGroups.length === 0 ? [] : [`also groups ${supplementalGroups.join(' ')}`]),
  ];
  const { add = [], drop = [] } = {
    add: capabilities?.addCapabilities,
    drop: capabilities?.dropCapabilities,
  };
  const rights = [
    ...(security.privileged ? ['privileged'] : []),
    ...add.map((name) => `+${name}`),
    ...drop.map((name) => `-${name}`),
    ...(security.noNewPrivs ? ['no new privileges'] : []),
    ...(security.readonlyRootfs ? ['read-only root'] : []),
  ];
  return [
    row('user', [user ?? 'USER of the image', ...groups].join(', '), userSource),
    ...(rights.length === 0 ? [] : [row('rights', rights.join(', '))]),
    row('seccomp', profileText(security.seccomp), sources['linux.securityContext.seccomp']),
    ...(security.apparmor ? [row('AppArmor', profileText(security.apparmor))] : []),
    ...(security.selinuxOptions ? [row('SELinux', selinuxText(security.selinuxOptions))] : []),
    ...(isWhole
      ? [
          row('masked', security.maskedPaths.join(' ') || 'nothing'),
          row('read-only', security.readonlyPaths.join(' ') || 'nothing'),
        ]
      : []),
  ];
}

const selinuxText = ({ user, role, type, level }: SelinuxOption): string =>
  [user, role, type, level].filter((part) => part !== undefined).join(':');

const profileText = ({
  profileType,
  localhostRef,
}: {
  readonly profileType: string;
  readonly localhostRef?: string | undefined;
}): string => [profileType, ...(localhostRef ? [localhostRef] : [])].join(' ');

function environmentRows(
  { config, sources }: RuntimeContainer,
  isWhole: boolean,
): readonly ViewRow[] {
  const envs = config?.envs ?? [];
  if (isWhole)
    return envs.map(({ key, value }, i) => row('env', `${key}=${value}`, sources[`envs[${i}]`]));
  if (envs.length === 0) return [];
  const unknown = envs.filter((_, i) => sources[`envs[${i}]`]?.known === false).length;
  const text = `${envs.length} ${envs.length === 1 ? 'variable' : 'variables'}`;
  return [row('env', unknown === 0 ? text : `${text}, ${unknown} of them not known`)];
}

function mountRows(
  mount: Mount,
  index: number,
  sources: ValueSources,
  isWhole: boolean,
): readonly ViewRow[] {
  const source = sources[`mounts[${index}]`];
  // Each container has the hosts file and the termination message.
  if (!isWhole && source?.from !== 'Pod') return [];
  const { containerPath, hostPath, image, imageSubPath, propagation } = mount;
  const unknown = sources[`mounts[${index}].hostPath`];
  const from =
    hostPath ??
    (image
      ? `image ${image.userSpecifiedImage}${imageSubPath ? `, ${imageSubPath}` : ''}`
      : `<${unknown ? sourceText(unknown) : 'not known'}>`);
  const modes = [
    ...(mount.readonly ? [mount.recursiveReadOnly ? 'recursively read-only' : 'read-only'] : []),
    ...(propagation === 'PROPAGATION_PRIVATE'
      ? []
      : [propagation.slice('PROPAGATION_'.length).toLowerCase().replaceAll('_', ' ')]),
  ];
  return [row('mount', [`${containerPath} from ${from}`, ...modes].join(', '), source)];
}

const stopText = ({ gracePeriodSeconds }: RuntimeContainer): string =>
  `STOPSIGNAL of the image, or SIGTERM, then SIGKILL after ${gracePeriodSeconds} s`;
