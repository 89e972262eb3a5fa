import type { ScalableKind } from '../../spec/named-object.js';
import type { HorizontalPodAutoscalerProps } from '../../spec/objects/horizontal-pod-autoscaler.js';
import type { CheckedObjectField } from './object-field.js';

/** The props of a HorizontalPodAutoscaler, whose target is checked. */
export type CheckedHorizontalPodAutoscaler<Given> = CheckedObjectField<
  Given,
  HorizontalPodAutoscalerProps,
  'scaleTargetRef',
  ScalableKind,
  'a Deployment, StatefulSet, ReplicaSet or ReplicationController'
>;
