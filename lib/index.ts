export { NginxPod } from './constructs/nginx-pod.js';
export { Pod } from './constructs/pod.js';
export { SidecarLoggingPod } from './constructs/sidecar-logging-pod.js';
export type { PodProps } from './spec/pod.js';
