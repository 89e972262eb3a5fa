import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The interfaces that hold the fields of a type of the API, where they have other names than it:
 * people write some of it in another form.
 */
const AUTHORED_TYPES: Readonly<Record<string, readonly string[]>> = {
  Container: ['ContainerBase', 'Probes', 'Step', 'Sidecar'],
  ContainerPort: ['Port', 'ListedPort'],
  ContainerResizePolicy: ['ResizePolicy'],
  ContainerRestartRule: ['RestartRule'],
  ContainerRestartRuleOnExitCodes: ['RestartRuleExitCodes'],
  CronJobSpec: ['CronJobProps'],
  DaemonSetSpec: ['DaemonSetProps', 'Replicated'],
  DeploymentSpec: ['DeploymentProps', 'Replicated'],
  DownwardAPIVolumeFile: ['DownwardFile'],
  DownwardAPIVolumeSource: ['DownwardVolume'],
  EnvFromSource: ['EnvFrom'],
  EnvVar: ['ListedEnvVar'],
  EnvVarSource: ['EnvSource'],
  EphemeralContainer: ['ContainerBase', 'Probes'],
  ExecAction: ['Exec'],
  GRPCAction: ['Grpc'],
  HTTPGetAction: ['HttpGet', 'StartupProbe'],
  HTTPHeader: ['HttpHeader'],
  HostAlias: ['ListedHostAlias'],
  JobSpec: ['JobProps'],
  ObjectFieldSelector: ['FieldRef'],
  ObjectMeta: ['Metadata'],
  PodDNSConfig: ['DNSConfig'],
  PodDNSConfigOption: ['DNSConfigOption'],
  PodFailurePolicyOnExitCodesRequirement: ['OnExitCodes'],
  PodFailurePolicyOnPodConditionsPattern: ['OnPodCondition'],
  PodSchedulingGroup: ['SchedulingGroup'],
  PodSpec: ['PodSpec', 'PodProps'],
  Probe: ['ProbeHandler', 'ProbeTiming', 'StartupProbe', 'ReadinessProbe', 'LivenessProbe'],
  ProjectedVolumeSource: ['ProjectedVolume'],
  ReplicaSetSpec: ['ReplicaSetProps', 'Replicated'],
  ReplicationControllerSpec: ['ReplicationControllerProps', 'Replicated'],
  ResourceClaim: ['ListedResourceClaimUse'],
  ResourceFieldSelector: ['ResourceFieldRef'],
  ResourceRequirements: ['Resources'],
  RollingUpdateDaemonSet: ['RollingUpdate'],
  RollingUpdateDeployment: ['RollingUpdate'],
  RollingUpdateStatefulSetStrategy: ['StatefulSetUpdateStrategy'],
  SleepAction: ['Sleep'],
  StatefulSetPersistentVolumeClaimRetentionPolicy: ['PersistentVolumeClaimRetentionPolicy'],
  StatefulSetSpec: ['StatefulSetProps', 'Replicated'],
  TCPSocketAction: ['TcpSocket'],
  VolumeDevice: ['Device', 'ListedDevice'],
  VolumeMount: ['Mount', 'ListedMount'],
  VolumeProjection: ['Projection'],
  WindowsSecurityContextOptions: ['WindowsOptions'],
};

/**
 * Where the types are that people read in their editors: beside the compiled code, or beside this
 * file.
 */
const SEARCH_FOLDERS = ['', '..'].map((up) => join(__dirname, up));
const MODULES = ['spec', 'workloads'];

/** A type, up to where the next one begins. */
const TYPE_DECLARATION =
  /^(?:export )?(?:declare )?(?:interface|type) (\w+)((?:(?!\n(?:export|interface|type|declare)\b)[\s\S])*)/gm;
const DOCUMENTED_MEMBER = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly (\w+)\??:/g;

/** What the types say of a field, as it is written there; nothing, where they do not know it. */
export function fieldDocOf(owner: string, field: string): string | undefined {
  docsCache ??= readDocs();
  for (const name of [owner, ...(AUTHORED_TYPES[owner] ?? [])]) {
    const doc = docsCache.get(`${name}.${field}`);
    if (doc !== undefined) return doc;
  }
  return undefined;
}

let docsCache: ReadonlyMap<string, string> | undefined;

function readDocs(): ReadonlyMap<string, string> {
  const docs = new Map<string, string>();
  const base =
    SEARCH_FOLDERS.find((place) => MODULES.every((room) => existsSync(join(place, room)))) ??
    __dirname;
  for (const room of MODULES)
    for (const file of readdirSync(join(base, room), { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.ts'),
    ))
      for (const [, name, body = ''] of readFileSync(join(base, room, file), 'utf8').matchAll(
        TYPE_DECLARATION,
      ))
        for (const [, doc = '', field] of body.matchAll(DOCUMENTED_MEMBER))
          docs.set(`${name}.${field}`, toPlainText(doc));
  return docs;
}

/** A comment without what makes it one. */
const toPlainText = (doc: string): string =>
  doc
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim()
    .replace(/@default (?:- )?([\s\S]+?)\.?$/, 'Where it is left out: $1.');
