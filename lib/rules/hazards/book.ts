import { command } from './command.js';
import { image } from './image.js';
import { mount, shared } from './mount.js';
import { hostNetwork, hostPort, network } from './network.js';
import type { HazardRule } from './on.js';
import { probe } from './probe.js';
import { memory, process } from './process.js';
import { container, pod, resources } from './resources.js';
import { capabilities, confinement, rootFiles, securityContext } from './security-context.js';
import { serviceAccount } from './service-account.js';
import { sysctl } from './sysctl.js';
import { hookVariable, secret, shellVariable, variable } from './variable.js';
import { emptyDir, hostPath, mode, volume } from './volume.js';

/** Every hazard that a manifest shows, but for what a server drops. */
export const hazardRules: readonly HazardRule[] = [
  command,
  image,
  mount,
  shared,
  network,
  hostPort,
  hostNetwork,
  probe,
  process,
  memory,
  resources,
  pod,
  container,
  securityContext,
  confinement,
  capabilities,
  rootFiles,
  serviceAccount,
  sysctl,
  variable,
  shellVariable,
  hookVariable,
  secret,
  volume,
  mode,
  emptyDir,
  hostPath,
].flat();
