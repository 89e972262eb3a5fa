/**
 * The messages of the Container Runtime Interface (CRI) that the kubelet sends to create a Pod and
 * its containers, with the field names of their JSON form. A field is absent if the kubelet does
 * not set it, or if its value is not known.
 *
 * Source: k8s.io/cri-api pkg/apis/runtime/v1 api.proto.
 */
export type * from './container-messages.js';
export type * from './sandbox-messages.js';
export type * from './shared-messages.js';
