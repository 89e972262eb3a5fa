import { claim, emptyDir } from './claim.js';
import { guaranteed } from './class.js';
import { command } from './command.js';
import { ending, hook, job, step } from './ending.js';
import { image } from './image.js';
import { mount } from './mount.js';
import { network } from './network.js';
import type { HazardRule } from './on.js';
import { patience } from './patience.js';
import { probe } from './probe.js';
import { process } from './process.js';
import { hostNetwork, hostPort, surge } from './replicas.js';
import { resources } from './resources.js';
import { rollout } from './rollout.js';
import { securityContext } from './security-context.js';
import { serviceAccount } from './service-account.js';
import { sysctl } from './sysctl.js';
import { variable } from './variable.js';
import { volume } from './volume.js';

/** Every hazard that a manifest shows, but for what a server drops. */
export const hazardRules: readonly HazardRule[] = [
  probe,
  patience,
  ending,
  step,
  hook,
  job,
  rollout,
  hostPort,
  hostNetwork,
  surge,
  claim,
  emptyDir,
  guaranteed,
  command,
  image,
  mount,
  network,
  process,
  resources,
  securityContext,
  serviceAccount,
  sysctl,
  variable,
  volume,
].flat();
