import { KUBERNETES_VERSIONS, NEWEST_VERSION, versionName } from '../lib/api/kubernetes-version.js';
import { POD_SECURITY_LEVELS } from '../lib/api/pod-security-level.js';
import { HAZARD_CHOICES } from '../lib/check/config.js';
import type { Choices } from './check-stream.js';
import { Choice } from './choice.js';
import type { PageData } from './page-data.js';

const NOT_CHECKED = 'not checked';

/** The choices for the server: the Kubernetes version, and the levels of the checks. */
export class ChoicesBar {
  private readonly kubernetes: Choice<Choices['kubernetes']>;
  private readonly podSecurity: Choice<NonNullable<Choices['podSecurity']> | typeof NOT_CHECKED>;
  private readonly hazards: Choice<Choices['hazards']>;
  private readonly podTemplates: Choices['podTemplates'];
  private readonly application: Choices['application'];

  constructor(data: PageData | undefined, onChange: () => void) {
    const {
      kubernetes = NEWEST_VERSION,
      podSecurity = NOT_CHECKED,
      hazards = 'warning',
    } = data ?? {};
    this.kubernetes = new Choice(
      'Kubernetes',
      KUBERNETES_VERSIONS,
      kubernetes,
      onChange,
      versionName,
    );
    const levels = [NOT_CHECKED, ...POD_SECURITY_LEVELS] as const;
    this.podSecurity = new Choice('Pod Security', levels, podSecurity, onChange);
    this.hazards = new Choice('Hazards', HAZARD_CHOICES, hazards, onChange);
    this.podTemplates = new Map(data?.podTemplates);
    this.application = data?.application ?? {};
  }

  get elements(): readonly HTMLElement[] {
    return [this.kubernetes, this.podSecurity, this.hazards].map(({ element }) => element);
  }

  get value(): Choices {
    const level = this.podSecurity.value;
    return {
      kubernetes: this.kubernetes.value,
      podSecurity: level === NOT_CHECKED ? undefined : level,
      hazards: this.hazards.value,
      podTemplates: this.podTemplates,
      application: this.application,
    };
  }

  set value({ kubernetes, podSecurity, hazards }: Omit<Choices, 'podTemplates' | 'application'>) {
    this.kubernetes.value = kubernetes;
    this.podSecurity.value = podSecurity ?? NOT_CHECKED;
    this.hazards.value = hazards;
  }
}
