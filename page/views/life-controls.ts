import { ROLE_ICONS } from '../../lib/diagram/icons.js';
import { type ApiPodSpec, allContainersOf, roleOf } from '../../lib/lifecycle/pod-containers.js';
import { html } from '../elements.js';
import { iconElement } from '../icon.js';
import { behaviorsOf, chosenBehavior } from '../life-behaviors.js';
import type { LifeSettings } from '../life-settings.js';

/** The largest number of seconds to choose. */
const MAX_SECONDS = 3600;
/** Number of containers with a control. */
const MAX_CONTAINERS = 30;

/** Returns the controls for the events of a Pod. */
export function lifeControls(
  spec: ApiPodSpec,
  settings: LifeSettings,
  onChange: (settings: LifeSettings) => void,
): HTMLElement {
  const behaviors = allContainersOf(spec)
    .slice(0, MAX_CONTAINERS)
    .map((container, i) => {
      const { name = '' } = container;
      const role = roleOf(spec, container);
      const choices = behaviorsOf(container, role);
      const chosen = chosenBehavior(settings, name, choices);
      const select = html(
        'select',
        { id: `behavior-${i}` },
        ...choices.map(({ id, label }) =>
          html('option', { value: id, selected: id === chosen.id }, label),
        ),
      );
      select.addEventListener('change', () =>
        onChange({ ...settings, behaviors: { ...settings.behaviors, [name]: select.value } }),
      );
      return control(html('span', {}, iconElement(ROLE_ICONS[role], 14), name), select);
    });
  const deletedAt = secondsInput('deleted-at', settings.deletedAt, 'never', (seconds) =>
    onChange({ ...settings, deletedAt: seconds }),
  );
  const grace = secondsInput('grace', settings.grace, 'of the Pod', (seconds) =>
    onChange({ ...settings, grace: seconds }),
  );
  const form = html(
    'form',
    { class: 'controls', 'aria-label': 'Events' },
    ...behaviors,
    control(html('span', {}, 'Deleted after (s)'), deletedAt),
    control(html('span', {}, 'Grace period (s)'), grace),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

const control = (label: HTMLElement, input: HTMLElement): HTMLElement =>
  html('label', { class: 'control' }, label, input);

/** Returns an input for a number of seconds, which can be empty. */
function secondsInput(
  id: string,
  value: number | undefined,
  placeholder: string,
  onChange: (seconds: number | undefined) => void,
): HTMLInputElement {
  const input = html('input', {
    id,
    type: 'number',
    min: 0,
    max: MAX_SECONDS,
    step: 1,
    inputmode: 'numeric',
    value,
    placeholder,
  });
  input.addEventListener('change', () => {
    const seconds = Math.min(MAX_SECONDS, Math.max(0, Math.round(Number(input.value))));
    onChange(input.value === '' || Number.isNaN(seconds) ? undefined : seconds);
  });
  return input;
}
