/** The Pod that `new NginxPod(chart, 'pod')` writes. */
export const NGINX_POD = `apiVersion: v1
kind: Pod
metadata:
  name: my-nginx-pod
spec:
  containers:
    - image: nginx:latest
      name: my-nginx-container
      ports:
        - containerPort: 80
          protocol: TCP
`;
