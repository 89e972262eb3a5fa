import type { PodRule } from './on.js';
import * as affinity from './refused/affinity.js';
import * as annotation from './refused/annotation.js';
import * as certificate from './refused/certificate.js';
import * as claim from './refused/claim.js';
import * as container from './refused/container.js';
import * as cronJob from './refused/cron-job.js';
import * as device from './refused/device.js';
import * as dns from './refused/dns.js';
import * as env from './refused/env.js';
import * as ephemeralContainer from './refused/ephemeral-container.js';
import * as fieldRef from './refused/field-ref.js';
import * as fileUser from './refused/file-user.js';
import * as job from './refused/job.js';
import * as jobPolicy from './refused/job-policy.js';
import * as jobSelector from './refused/job-selector.js';
import * as labelSelector from './refused/label-selector.js';
import * as metadata from './refused/metadata.js';
import * as mount from './refused/mount.js';
import * as os from './refused/os.js';
import * as owner from './refused/owner.js';
import * as pod from './refused/pod.js';
import * as podNames from './refused/pod-names.js';
import * as podResources from './refused/pod-resources.js';
import * as port from './refused/port.js';
import * as probe from './refused/probe.js';
import * as profile from './refused/profile.js';
import * as resourceClaim from './refused/resource-claim.js';
import * as resources from './refused/resources.js';
import * as restart from './refused/restart.js';
import * as rollout from './refused/rollout.js';
import * as securityContext from './refused/security-context.js';
import * as statefulSet from './refused/stateful-set.js';
import * as toleration from './refused/toleration.js';
import * as topologySpread from './refused/topology-spread.js';
import * as volume from './refused/volume.js';
import * as volumeBlock from './refused/volume-block.js';
import * as volumeFiles from './refused/volume-files.js';
import * as volumeProjected from './refused/volume-projected.js';
import * as volumeRetired from './refused/volume-retired.js';
import * as windowsOptions from './refused/windows-options.js';
import * as workload from './refused/workload.js';

const NOUNS = [
  metadata,
  owner,
  annotation,
  pod,
  podNames,
  os,
  dns,
  container,
  ephemeralContainer,
  restart,
  port,
  env,
  fieldRef,
  mount,
  device,
  volume,
  volumeBlock,
  volumeFiles,
  fileUser,
  volumeRetired,
  volumeProjected,
  certificate,
  claim,
  probe,
  resources,
  podResources,
  resourceClaim,
  securityContext,
  profile,
  windowsOptions,
  labelSelector,
  affinity,
  topologySpread,
  toleration,
  workload,
  rollout,
  statefulSet,
  job,
  jobSelector,
  jobPolicy,
  cronJob,
];

/** Every rule, noun by noun. */
export const rules: readonly PodRule[] = NOUNS.flatMap((noun) => Object.values<readonly PodRule[]>(noun).flat());
