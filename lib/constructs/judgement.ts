import type { ApiObject } from 'cdk8s';
import type { Manifest } from '../manifest/manifest.js';
import { type Asked, heard, type Notice, type Written } from './heard.js';
import { judgingOf } from './judging-props.js';
import { isSilenced } from './silence.js';

/** What is said of an object, a line each. */
export interface Said {
  /** Why synth stops. */
  readonly refused: readonly string[];
  /** What is shown. */
  readonly noticed: readonly Notice[];
}

/** What a construct asks of an object: what was said nearest to it. */
export const askedOf = (object: ApiObject): Asked => ({
  kubernetes: judgingOf(object, 'kubernetes'),
  podSecurity: judgingOf(object, 'podSecurity'),
  hazards: judgingOf(object, 'hazards'),
  isSilenced: (rule) => isSilenced(object, rule),
});

/** What is said of an object as it will be written, after patches, with all findings at once. */
export function said(object: ApiObject, written: Written, manifest: Manifest, unrenderable?: string): Said {
  const { refused, forbidden, warned, hazards } = heard(manifest, written, askedOf(object), unrenderable);
  const [stops, noticed] = [
    [...refused, ...forbidden],
    [...warned, ...hazards],
  ];
  return judgingOf(object, 'strict')
    ? { refused: [...stops, ...noticed.map((each) => each.line())], noticed: [] }
    : { refused: stops, noticed };
}
