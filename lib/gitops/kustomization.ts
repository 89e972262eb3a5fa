/**
 * What `kubectl apply -k` reads of a folder: its files, by name. Source:
 * kustomize.config.k8s.io/v1beta1 Kustomization.
 */
export const kustomization = (files: readonly string[]): object => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources: [...files].sort(),
});
