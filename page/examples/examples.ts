import { INITIAL_LIFE, type LifeSettings } from '../life-settings.js';
import { COMMON_MISTAKES } from './common-mistakes.js';
import { JOB_WITH_SIDECAR } from './job-with-sidecar.js';
import { NGINX_POD } from './nginx-pod.js';
import { NODE_AGENT } from './node-agent.js';
import { SHOP } from './shop.js';
import { SHOP_APPLICATION } from './shop-application.js';
import { SIDECAR_LOGGING_POD } from './sidecar-logging-pod.js';
import { STUCK_ROLLOUT } from './stuck-rollout.js';

/** A manifest to start with. */
export interface Example {
  readonly name: string;
  readonly text: string;
  /** The events of its life. */
  readonly life: LifeSettings;
}

const example = (name: string, text: string, life: LifeSettings = INITIAL_LIFE): Example => ({
  name,
  text,
  life,
});

/** The examples; the page opens with the first. */
export const EXAMPLES: readonly Example[] = [
  example('Shop with mistakes', SHOP),
  example('Application of a shop', SHOP_APPLICATION),
  example('NginxPod', NGINX_POD),
  example('SidecarLoggingPod', SIDECAR_LOGGING_POD),
  example('Job with a sidecar', JOB_WITH_SIDECAR, { ...INITIAL_LIFE, deletedAt: undefined }),
  example('Rollout that is stuck', STUCK_ROLLOUT, {
    ...INITIAL_LIFE,
    behaviors: { api: 'never-ready' },
    deletedAt: undefined,
  }),
  example('Ten common mistakes', COMMON_MISTAKES),
  example('Agent on the node', NODE_AGENT),
];
