import type { Node } from '../../engine/node.js';
import { join } from '../../engine/path.js';
import type { PodView } from '../pod-view.js';
import { Ports } from './ports.js';

/** Something that the API server accepts and does not like. */
export interface Warning {
  /** The id of the rule, such as `Container/env-hides`. */
  readonly rule: string;
  /** The place as it is in the manifest. */
  readonly field: string;
  /** What the API server says, to the letter. */
  readonly text: string;
  readonly advice: string | undefined;
}

/** What a warning says of the rule that gives it. */
interface Speaker {
  readonly id: string;
  readonly advice: string | undefined;
}

/** A warning, and who gave it where: so it finds its turn. */
export interface Told {
  readonly rule: Speaker;
  readonly node: Node;
  readonly warning: Warning;
}

/** Where a rule stands, and how it warns. One object for a whole manifest. A field is named from the value under judgement. */
export class At {
  readonly told: Told[] = [];
  /** The value under judgement, and the rule that judges. */
  node!: Node;
  rule!: Speaker;
  private portsOnce: Ports | undefined;
  private oldKeys: boolean | undefined;

  constructor(
    private readonly nodes: readonly Node[],
    /** What the rules ask about the Pod as a whole. */
    readonly view: PodView,
  ) {}

  /** The ports of all containers. */
  get ports(): Ports {
    this.portsOnce ??= new Ports(this.nodes);
    return this.portsOnce;
  }

  /** Whether an annotation is of a container, as were those that fields have replaced. */
  get annotatesContainers(): boolean {
    this.oldKeys ??= Object.keys(this.view.annotations).some((key) => key.startsWith('container.'));
    return this.oldKeys;
  }

  /** Warns of a field: most warnings begin with its place. Some misspell it. */
  warn(field: string, detail: string, spelt = field): void {
    this.say(field, `${join(this.node.path, spelt)}: ${detail}`);
  }

  /** Warns in words that do not name the place. */
  say(field: string, text: string): void {
    this.push(join(this.node.path, field), text);
  }

  /** Warns of an annotation of the Pod or of the template, wherever the rule stands. */
  warnOfAnnotation(key: string, detail: string): void {
    const field = join(this.view.place, `metadata.annotations[${key}]`);
    this.push(field, `${field}: ${detail}`);
  }

  private push(field: string, text: string): void {
    const { rule, node } = this;
    this.told.push({ rule, node, warning: { rule: rule.id, field, text, advice: rule.advice } });
  }
}
