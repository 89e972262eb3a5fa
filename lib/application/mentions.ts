import type { KubernetesObject } from '../api/kubernetes-object.js';
import { fieldOf, groupOf, kindOf } from '../references/fields.js';
import { containersOf } from '../references/pod-template.js';
import type { ApplicationPods } from './application-pods.js';

/** Maximum length of a text that is searched for names, in characters. */
const MAX_TEXT_LENGTH = 4000;
/** Several objects mention the word. */
const SEVERAL = Symbol('several');

/**
 * The words of custom resources, and of the commands of containers. An operator or a script may
 * create an object whose name is among them.
 */
export class Mentions {
  private readonly words = new Map<string, KubernetesObject | typeof SEVERAL>();

  constructor(manifests: readonly KubernetesObject[], pods: readonly ApplicationPods[]) {
    for (const manifest of manifests) if (isCustomResource(manifest)) this.add(manifest, manifest);
    for (const each of pods)
      for (const { value } of containersOf(each)) {
        this.add(fieldOf(value, 'command'), each.manifest);
        this.add(fieldOf(value, 'args'), each.manifest);
      }
  }

  /** Whether an object mentions a name. One that refers to the name is not counted. */
  has(name: string, except?: KubernetesObject): boolean {
    const by = this.words.get(name);
    return by !== undefined && (except === undefined || by !== except);
  }

  /** Adds the words of a value. It can be deep, and contain a value several times. */
  private add(root: unknown, by: KubernetesObject): void {
    const seen = new Set<unknown>();
    const pending = [root];
    while (pending.length > 0) {
      const value = pending.pop();
      if (typeof value === 'string') this.addWords(value, by);
      else if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value);
        for (const [name, each] of Object.entries(value))
          if (name !== 'metadata') pending.push(each);
      }
    }
  }

  private addWords(text: string, by: KubernetesObject): void {
    if (text.length >= MAX_TEXT_LENGTH) return;
    for (const word of text.split(/[^A-Za-z0-9._-]+/)) {
      const known = this.words.get(word);
      this.words.set(word, known === undefined || known === by ? by : SEVERAL);
    }
  }
}

const KUBERNETES_GROUP = /^$|^(?:apps|batch|autoscaling|policy|extensions)$|\.k8s\.io$/;

/** Whether an object is of a kind that Kubernetes itself does not define. */
export function isCustomResource(manifest: KubernetesObject): boolean {
  const group = groupOf(manifest);
  return (
    !KUBERNETES_GROUP.test(group) ||
    group === 'gateway.networking.k8s.io' ||
    group.endsWith('x-k8s.io') ||
    kindOf(manifest) === 'Kustomization'
  );
}
