export type { KubernetesObject } from './api/kubernetes-object.js';
export type { KubernetesVersion } from './api/kubernetes-version.js';
export type { Finding } from './engine/finding.js';
export type { ContainerRole } from './lifecycle/pod-containers.js';
export type * from './runtime/messages.js';
export type {
  KubeletSettings,
  RuntimeImage,
  RuntimeNode,
  RuntimeViewOptions,
} from './runtime/runtime-options.js';
export {
  type RuntimeContainer,
  type RuntimeSandbox,
  type RuntimeView,
  runtimeView,
} from './runtime/runtime-view.js';
export type { SourceKind, ValueSource, ValueSources } from './runtime/value-source.js';
