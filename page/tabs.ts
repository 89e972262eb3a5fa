import { html } from './elements.js';

/** A tab and its panel. */
interface Tab {
  readonly id: string;
  readonly button: HTMLButtonElement;
  /** The elements after the title, such as the number of findings. */
  readonly badge: HTMLElement;
  readonly panel: HTMLElement;
}

/** Tabs, of which one panel is visible. The arrow keys go from tab to tab. */
export class Tabs {
  readonly list = html('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' });
  private readonly tabs: readonly Tab[];
  private selectedTab: Tab;

  constructor(
    titles: readonly { readonly id: string; readonly title: string }[],
    private readonly onSelect: () => void,
  ) {
    this.tabs = titles.map(({ id, title }) => tabFor(id, title));
    this.selectedTab = this.tabs[0] as Tab;
    this.list.append(...this.tabs.map(({ button }) => button));
    this.tabs.forEach(({ button, id }, i) => {
      button.addEventListener('click', () => this.select(id));
      button.addEventListener('keydown', ({ key }) => this.handleKey(key, i));
    });
    this.update();
  }

  get panels(): readonly HTMLElement[] {
    return this.tabs.map(({ panel }) => panel);
  }

  get selected(): Pick<Tab, 'id' | 'panel'> {
    return this.selectedTab;
  }

  badgeOf(id: string): HTMLElement | undefined {
    return this.tabs.find((each) => each.id === id)?.badge;
  }

  /** Selects a tab. An unknown id is ignored. */
  select(id: string, focus: 'focus' | 'stay' = 'stay'): void {
    const tab = this.tabs.find((each) => each.id === id);
    if (tab === undefined) return;
    this.selectedTab = tab;
    this.update();
    if (focus === 'focus') tab.button.focus();
    this.onSelect();
  }

  private update(): void {
    for (const { button, panel } of this.tabs) {
      const isSelected = button === this.selectedTab.button;
      button.setAttribute('aria-selected', String(isSelected));
      button.setAttribute('tabindex', isSelected ? '0' : '-1');
      panel.hidden = !isSelected;
    }
  }

  private handleKey(key: string, at: number): void {
    const count = this.tabs.length;
    const targets = new Map([
      ['ArrowRight', (at + 1) % count],
      ['ArrowLeft', (at + count - 1) % count],
      ['Home', 0],
      ['End', count - 1],
    ]);
    const target = this.tabs[targets.get(key) ?? -1];
    if (target) this.select(target.id, 'focus');
  }
}

function tabFor(id: string, title: string): Tab {
  const badge = html('span', { class: 'badge' });
  return {
    id,
    badge,
    button: html(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
      title,
      badge,
    ),
    panel: html('div', {
      class: 'panel',
      role: 'tabpanel',
      id: `panel-${id}`,
      'aria-labelledby': `tab-${id}`,
      tabindex: 0,
    }),
  };
}
