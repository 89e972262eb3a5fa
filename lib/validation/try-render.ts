import type { ApiObject } from 'cdk8s';
import type { Manifest } from '../manifest/manifest.js';
import { nestingMessage, PropsError } from '../spec/lowering/explain-nesting.js';

/** An object as it will be written. */
export interface RenderedObject {
  /** `undefined` if a `toJson` override returned nothing. */
  readonly manifest: Manifest | undefined;
  /** Whether no object occurs twice in the manifest. */
  readonly isOwned: boolean;
  /**
   * The manifest with the values of the props, which are in memory anyway. It differs only in the
   * order of fields, and in nulls. `undefined` if the props are not those of a construct.
   */
  readonly shared?: Manifest | undefined;
}

/** Why an object cannot be rendered. */
export interface RenderFailure {
  readonly error: Error;
  /** The input of cdk8s, so that validation can report all other errors too. */
  readonly input: Manifest;
}

export type RenderResult = RenderedObject | RenderFailure;

export const isRenderFailure = (result: RenderResult): result is RenderFailure => 'error' in result;

/** Renders an object, and returns an error instead of throwing it. */
export function tryRender(
  object: ApiObject,
  render: (object: ApiObject) => RenderedObject,
): RenderResult {
  try {
    return render(object);
  } catch (error) {
    const input = inputOf(object);
    // The stack is too small for the object.
    if (error instanceof RangeError) return { error: new PropsError(nestingMessage(input)), input };
    return { error: error as Error, input };
  }
}

/** Renders an object as cdk8s does. */
export const renderWithCdk8s = (object: ApiObject): RenderedObject => ({
  manifest: object.toJson(),
  isOwned: false,
});

function inputOf(object: ApiObject): Manifest {
  const { apiVersion, kind, name } = object;
  const { props, metadata } = object as unknown as {
    readonly props?: Manifest;
    readonly metadata: Manifest;
  };
  // `releaseInternals` may have removed one of the two copies of the metadata.
  const given = props?.['metadata'] ?? metadata['_additionalAttributes'];
  return { apiVersion, kind, ...props, metadata: { name, ...(given as object | undefined) } };
}
