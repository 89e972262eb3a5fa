import type { FieldPath } from '../../api/field-path.js';
import type { Finding } from '../../engine/finding.js';
import type { NameUse, SelectorUse } from '../../references/reference.js';

/** The use of a link: that of a name or of a selector. */
export type LinkUse = NameUse | Exclude<SelectorUse, 'spread'>;

/** A problem that is shown at an object or at a link. */
export type MapProblem = Pick<Finding, 'severity' | 'path' | 'detail' | 'remediation'>;

/** A place of the manifests. */
export interface MapPlace {
  /** The position of the manifest. */
  readonly manifest: number;
  /** The path in the manifest. */
  readonly path: FieldPath;
}

/** An object of an application, or one to which its objects refer. */
export interface MapObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The object, or, if it is not among the manifests, a reference to it. */
  readonly place: MapPlace;
  /** Whether it is among the manifests. */
  readonly isPresent: boolean;
  /** Whether it is a Pod, creates Pods, or is scaled by an autoscaler. */
  readonly isWorkload: boolean;
  /** The problems of the object that are about none of its links. */
  readonly problems: readonly MapProblem[];
}

/** One reference of a link. */
export interface LinkPart {
  readonly use: LinkUse;
  /** The key or the port, such as `80 → http`; `''` for the object as a whole. */
  readonly text: string;
  readonly place: MapPlace;
  /** The problems of the reference: it is broken, or works against another one. */
  readonly problems: readonly MapProblem[];
}

/** All references of an object to another one. */
export interface MapLink {
  /** The position of the object that refers to the other one. */
  readonly from: number;
  /** The position of the other object. */
  readonly to: number;
  readonly parts: readonly LinkPart[];
}

/** The objects of an application and their links. */
export interface ApplicationMap {
  readonly objects: readonly MapObject[];
  readonly links: readonly MapLink[];
}

/** An application of several, with its title. */
export interface TitledMap {
  /** The title, such as the name of a folder; `''` if there is only one application. */
  readonly title: string;
  readonly map: ApplicationMap;
}

/** Returns the kind and name of an object, such as `Deployment web`. */
export const titleOfObject = ({ kind, name }: MapObject): string => `${kind} ${name}`.trim();
