import { App } from './app.js';
import { html } from './elements.js';
import { layout } from './layout.js';
import { readFieldDocs, readPageData } from './page-data.js';
import { decodeShareHash, encodeShareHash, isShareHash } from './share-link.js';

const UNREADABLE_LINK =
  'The link is ignored, because this page cannot read it: it may be incomplete, or of another ' +
  'version.';

const app = new App(readPageData(), readFieldDocs());
const message = html('p', { class: 'page-message', role: 'status', hidden: true });

function showMessage(text: string): void {
  message.hidden = text === '';
  message.textContent = text;
}

/** Copies a link that reproduces the state, and puts it into the address bar. */
async function share(): Promise<void> {
  try {
    history.replaceState(null, '', await encodeShareHash(app.state));
    const isCopied = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    showMessage(isCopied ? 'The link is copied.' : 'The link is in the address bar.');
  } catch (error) {
    showMessage(`There is no link: ${(error as Error).message}.`);
  }
}

/** Restores the state of a link. */
async function restore(): Promise<void> {
  const { hash } = location;
  if (!isShareHash(hash)) return;
  const state = await decodeShareHash(hash);
  if (state === undefined) return showMessage(UNREADABLE_LINK);
  app.state = state;
  showMessage('');
}

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no element with the id app');
layout(root, app, message, share);
app.tabs.select('anatomy');
app.check();
restore();
app.onEdit = () => {
  // The address no longer reproduces the state.
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  showMessage('');
};
globalThis.addEventListener('hashchange', restore);
performance.mark('ready');
