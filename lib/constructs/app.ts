import { App as Cdk8sApp, type AppProps as Cdk8sAppProps } from 'cdk8s';
import { judging } from './judging.js';
import type { JudgingProps } from './judging-props.js';

/** How an app is made: as cdk8s makes one, and how its Pods are judged. */
export interface AppProps extends Cdk8sAppProps, JudgingProps {}

/** An app of cdk8s that knows the clusters it is for: their version, and the Pod Security level of their namespaces. */
export class App extends Cdk8sApp {
  constructor(props: AppProps = {}) {
    super(props);
    judging(this, props);
  }
}
