import { claim, emptyDir } from './claim.js';
import { guaranteed } from './class.js';
import { ending, hook, job, step } from './ending.js';
import type { HazardRule } from './on.js';
import { patience } from './patience.js';
import { probe } from './probe.js';
import { hostNetwork, hostPort, surge } from './replicas.js';
import { rollout } from './rollout.js';

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
].flat();
