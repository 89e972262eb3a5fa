import { command } from './command.js';
import { image } from './image.js';
import { mount } from './mount.js';
import { network } from './network.js';
import type { HazardRule } from './on.js';
import { probe } from './probe.js';
import { process } from './process.js';
import { resources } from './resources.js';
import { securityContext } from './security-context.js';
import { serviceAccount } from './service-account.js';
import { sysctl } from './sysctl.js';
import { variable } from './variable.js';
import { volume } from './volume.js';

/** Every hazard that a manifest shows, but for what a server drops. */
export const hazardRules: readonly HazardRule[] = [
  command,
  image,
  mount,
  network,
  probe,
  process,
  resources,
  securityContext,
  serviceAccount,
  sysctl,
  variable,
  volume,
].flat();
