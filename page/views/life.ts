import { assumedScript } from '../../lib/diagram/assumed-script.js';
import { drawLife } from '../../lib/diagram/draw-life.js';
import { drawOrders } from '../../lib/diagram/draw-orders.js';
import { completionText, formatEvent, formatOutcome } from '../../lib/diagram/life-text.js';
import { drawableSpec, resultOf } from '../../lib/diagram/manifest-values.js';
import { escapeLine } from '../../lib/formats/escape-text.js';
import { completesWhen } from '../../lib/lifecycle/pod-completion.js';
import { type Life, simulate } from '../../lib/lifecycle/simulate.js';
import { pictureElement } from '../drawing.js';
import { html } from '../elements.js';
import { scenarioOf } from '../life-behaviors.js';
import { measureText } from '../measure-text.js';
import { contentWidthOf } from './content-width.js';
import { lifeControls } from './life-controls.js';
import {
  type CreateView,
  emptyMessage,
  noPodMessage,
  type PageActions,
  staleNote,
  type ViewState,
} from './view.js';

/** The maximum width of the picture, in pixels. */
const MAX_WIDTH = 940;
/** The border of the region of the picture, in pixels. */
const BORDER = 2;
/** Number of events that are listed. */
const MAX_EVENTS = 200;

/** The simulated life of the selected Pod, with controls for what happens to it. */
export const createLifeView: CreateView = (page) => ({
  id: 'life',
  title: 'Life',
  draw(panel, state) {
    const focused = document.activeElement?.id ?? '';
    const width = Math.min(MAX_WIDTH, contentWidthOf(panel)) - BORDER;
    panel.replaceChildren(...contentOf(state, page, width));
    if (focused !== '' && document.activeElement === document.body)
      panel.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  },
});

function contentOf(state: ViewState, page: PageActions, width: number): readonly HTMLElement[] {
  const { pod, life: settings } = state;
  if (pod === undefined) return [noPodMessage(state)];
  if (pod.isRefused)
    return [
      emptyMessage(
        'error',
        'The API server refuses it',
        'A Pod that does not exist has no life. Fix the findings first.',
      ),
    ];
  const spec = drawableSpec(pod.spec);
  const title = `${pod.kind} ${pod.name}`;
  const chosen = scenarioOf(spec, settings);
  const { script, text: assumed } = assumedScript(spec, chosen.script);
  const life = resultOf(() => simulate(spec, { ...chosen, script }));
  if (life === undefined) return [noPodMessage(state)];
  const options = { title, width, measure: measureText };
  const { until } = chosen;
  const picture = drawLife(spec, life, { ...options, until, deletedAt: settings.deletedAt });
  return [
    ...staleNote(state),
    lifeControls(spec, settings, (changed) => page.setLife(changed)),
    scrollable('Life as a picture', pictureElement(picture).element),
    legend(),
    scrollable('Start order and stop order', pictureElement(drawOrders(spec, options)).element),
    eventList(life, completionText(completesWhen(spec, script).text), assumed),
  ];
}

/** Returns a region that the keyboard can scroll, because the picture may be wider. */
const scrollable = (label: string, picture: SVGElement): HTMLElement =>
  html('div', { class: 'scrollable', tabindex: 0, role: 'region', 'aria-label': label }, picture);

const STATES = [
  ['starting', 'not started'],
  ['not-ready', 'not ready'],
  ['ready', 'ready'],
  ['stopping', 'stopping'],
  ['waiting', 'waiting'],
] as const;

const legend = (): HTMLElement =>
  html(
    'p',
    { class: 'legend' },
    ...STATES.map(([style, label]) => html('span', {}, html('i', { class: style }), label)),
  );

function eventList(life: Life, completion: string, assumed: string): HTMLElement {
  const rest = life.timeline.length - MAX_EVENTS;
  return html(
    'section',
    { class: 'events' },
    html('h2', {}, 'Events'),
    html('p', {}, `The Pod ${completion}.`),
    assumed !== '' && html('p', {}, `Assumed: ${escapeLine(assumed)}.`),
    html(
      'ol',
      {},
      ...life.timeline
        .slice(0, MAX_EVENTS)
        .map((event) =>
          html('li', {}, html('span', {}, `${event.at} s`), escapeLine(formatEvent(event))),
        ),
    ),
    rest > 0 && html('p', {}, `${rest} more events are not shown.`),
    html('p', { class: 'outcome' }, escapeLine(formatOutcome(life))),
  );
}
