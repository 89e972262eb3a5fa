import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { minorOf, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { escapeLine } from '../formats/escape-text.js';
import { findNoKindMatch } from '../rules/find-no-kind-match.js';
import { PropsError } from '../spec/lowering/explain-nesting.js';
import { API_FORM, authoredPodOf } from './authored-pod.js';
import { isIgnored } from './ignore.js';
import { isRenderFailure, type RenderResult, renderWithCdk8s, tryRender } from './try-render.js';
import {
  failuresOf,
  type ObjectVerdict,
  type ValidationSettings,
  validateObject,
  type WarningLine,
} from './validate-object.js';
import { nearestValidationProp } from './validation-props.js';

/** The result of validating one object of an app. */
export interface ValidationOutcome {
  /** The errors that make synth fail, one line each. */
  readonly errors: readonly string[];
  /** The warnings and hazards that are printed. */
  readonly warnings: readonly WarningLine[];
}

/**
 * Validates an object as it was rendered, after patches, with the settings of the constructs above
 * it. An object that is not to be validated has no findings.
 */
export function validateRendered(object: ApiObject, rendered: RenderResult): ValidationOutcome {
  if (isRenderFailure(rendered) && rendered.error instanceof PropsError)
    return { errors: [rendered.error.message], warnings: [] };
  const authored = authoredPodOf(object);
  if (authored === undefined) return { errors: noKindMatchErrors(object), warnings: [] };
  const verdict = isRenderFailure(rendered)
    ? validateObject(rendered.input, authored, settingsOf(object), rendered.error.message)
    : validateObject(rendered.manifest ?? {}, authored, settingsOf(object));
  const shown = [...verdict.warnings, ...verdict.hazards].filter(
    ({ severity }) => severity !== 'error',
  );
  return outcomeOf(object, failuresOf(verdict), shown);
}

/**
 * Returns the outcome of some findings, as the construct or one above it is configured.
 *
 * @param shown - the warnings and hazards that make synth fail only if it is strict
 */
export function outcomeOf(
  construct: IConstruct,
  failures: readonly string[],
  shown: readonly WarningLine[],
): ValidationOutcome {
  const errors = failures.map(escapeLine);
  return nearestValidationProp(construct, 'strict')
    ? { errors: [...errors, ...shown.map((each) => each.format())], warnings: [] }
    : { errors, warnings: shown };
}

/** Returns the error about an object of a mistyped kind, if `validateAll` covers the object. */
function noKindMatchErrors(object: ApiObject): readonly string[] {
  // kubectl applies the items of a List one by one.
  if (!nearestValidationProp(object, 'validateAll') || object.kind === 'List') return [];
  const version = nearestValidationProp(object, 'kubernetes') ?? NEWEST_VERSION;
  const match = findNoKindMatch(object, minorOf(version));
  return match === undefined ? [] : [`${match.field}: ${match.message}. ${match.remediation}`];
}

/**
 * Validates any object, whichever library created it.
 *
 * @param settings - take precedence over those of the constructs
 */
export function validateWithSettings(
  object: ApiObject,
  settings: Partial<ValidationSettings>,
): ObjectVerdict {
  const { podSecurity } = settings;
  const authored = authoredPodOf(object) ?? API_FORM;
  const pod = podSecurity === undefined ? authored : { ...authored, podSecurity };
  const rendered = tryRender(object, renderWithCdk8s);
  const merged = { ...settingsOf(object), ...settings };
  return isRenderFailure(rendered)
    ? validateObject(rendered.input, pod, merged, rendered.error.message)
    : validateObject(rendered.manifest ?? {}, pod, merged);
}

/** The settings for an object: of each, the one that is set on the nearest construct. */
const settingsOf = (object: ApiObject): ValidationSettings => ({
  kubernetes: nearestValidationProp(object, 'kubernetes'),
  podSecurity: nearestValidationProp(object, 'podSecurity'),
  hazards: nearestValidationProp(object, 'hazards'),
  isIgnored: (rule) => isIgnored(object, rule),
});
