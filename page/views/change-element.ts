import type { OffsetRange } from '../../lib/assist/line-index.js';
import type { Icon } from '../../lib/diagram/icons.js';
import type { FieldDifference } from '../../lib/diff/difference.js';
import { formatValue } from '../../lib/diff/difference-text.js';
import type { ChangeEffect } from '../../lib/diff/object-update.js';
import { escapeLine } from '../../lib/formats/escape-text.js';
import { titleOf } from '../../lib/manifest/manifest.js';
import { EFFECT_WORDS } from '../../lib/report/changes/change-report.js';
import { button, html } from '../elements.js';
import { countOf } from '../finding-text.js';
import { iconElement } from '../icon.js';
import type { FieldCause, StreamChange } from '../stream-changes.js';
import { findingElement } from './finding-element.js';
import type { PageActions } from './view.js';

/** Number of fields that are listed. */
const MAX_FIELDS = 100;
/** Maximum length of a value, in characters. */
const MAX_VALUE_LENGTH = 200;

/** How much attention an effect needs. The icons differ in their shapes, too. */
const EFFECT_ICONS: Readonly<Record<ChangeEffect, Icon & ('error' | 'warning' | 'note' | 'ok')>> = {
  refused: 'error',
  recreate: 'warning',
  delete: 'warning',
  rollout: 'note',
  'restart-in-place': 'note',
  unknown: 'note',
  skip: 'note',
  keep: 'note',
  create: 'ok',
  scale: 'ok',
  change: 'ok',
  nothing: 'ok',
};

const DELETE_NOTE =
  'It is deleted if the tool deletes objects that have no manifest, as Argo CD and Flux do if ' +
  'pruning is on. kubectl apply keeps it.';

const TYPE_WORDS = { added: 'new', removed: 'removed', changed: 'changed' } as const;

/** Returns a changed object: the verdict, its reasons, and the fields that differ. */
export function changeElement(change: StreamChange, page: PageActions): HTMLElement {
  const { difference, update, range, findings, causes } = change;
  const title = escapeLine(titleOf(difference));
  const icon = EFFECT_ICONS[update.effect];
  return html(
    'section',
    { class: 'change' },
    html(
      'h2',
      {},
      range === undefined ? title : positionButton(title, range, page),
      html('small', {}, TYPE_WORDS[difference.type]),
      html(
        'span',
        { class: `effect ${icon}` },
        iconElement(icon),
        html('span', {}, EFFECT_WORDS[update.effect]),
      ),
    ),
    ...[...update.notes, ...(update.effect === 'delete' ? [DELETE_NOTE] : [])].map((note) =>
      html('p', { class: 'hint' }, escapeLine(note)),
    ),
    ...listOf('Because of', causes, (cause) => causeElement(cause, page)),
    findings.length > 0 &&
      html('ol', { class: 'findings' }, ...findings.map((each) => findingElement(each, page))),
    ...listOf('Differences of the manifest', difference.fields, fieldElements),
  );
}

/** Returns a heading and a list; nothing if there is no item. */
function listOf<T>(
  heading: string,
  items: readonly T[],
  childrenOf: (item: T) => readonly (HTMLElement | string)[],
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const rest = items.length - MAX_FIELDS;
  return [
    html('h3', {}, heading),
    html(
      'ul',
      { class: 'fields' },
      ...items.slice(0, MAX_FIELDS).map((item) => html('li', {}, ...childrenOf(item))),
      rest > 0 && html('li', {}, `${countOf(rest, 'more field')}`),
    ),
  ];
}

const causeElement = ({ field, range }: FieldCause, page: PageActions): readonly HTMLElement[] => [
  range === undefined
    ? html('code', {}, escapeLine(field))
    : positionButton(escapeLine(field), range, page),
];

const fieldElements = ({ path, before, after }: FieldDifference): readonly HTMLElement[] => [
  html('code', {}, escapeLine(path)),
  html('del', {}, valueText(before)),
  html('span', { class: 'to' }, '->'),
  html('ins', {}, valueText(after)),
];

function valueText(value: unknown): string {
  const text = escapeLine(formatValue(value));
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

/** Returns a button that goes to a part of the text. */
function positionButton(text: string, range: OffsetRange, page: PageActions): HTMLElement {
  const element = button({ class: 'go-to' }, () => page.select(range), text);
  element.addEventListener('pointerenter', () => page.highlight(range));
  element.addEventListener('pointerleave', () => page.highlight(undefined));
  return element;
}
