/** The Pod that `new SidecarLoggingPod(chart, 'pod', ...)` of main.ts writes. */
export const SIDECAR_LOGGING_POD = `apiVersion: v1
kind: Pod
metadata:
  name: my-sidecar-logging-pod
spec:
  containers:
    - command:
        - sh
        - -c
        - |-
          log=$1; i=0; trap 'echo "line $((i += 1)), the last" >> "$log"; exit 0' TERM
          while :; do
            echo "line $((i += 1))" >> "$log"
            if [ $((i % 1000)) -eq 0 ]; then mv "$log" "$log.1"; fi
            sleep 1 & wait $!
          done
        - sh
        - /var/log/app/app.log
      image: busybox:1.37
      name: app
      volumeMounts:
        - mountPath: /var/log/app
          name: logs
  initContainers:
    - command:
        - sh
        - -c
        - |-
          log=$1; trap 'ended=1' TERM
          until [ -e "$log" ] || [ "$ended" ]; do sleep 1 & wait $!; done
          [ -e "$log" ] || exit 0
          exec 3< "$log"
          while cat <&3; [ -z "$ended" ]; do
            if [ -e "$log" ] && ! [ "$log" -ef /dev/fd/3 ]; then cat <&3; exec 3< "$log"; fi
            sleep 1 & wait $!
          done
          cat <&3
          if [ -e "$log" ] && ! [ "$log" -ef /dev/fd/3 ]; then cat "$log"; fi
        - sh
        - /var/log/app/app.log
      image: busybox:1.37
      name: log-agent
      restartPolicy: Always
      volumeMounts:
        - mountPath: /var/log/app
          name: logs
          readOnly: true
  volumes:
    - emptyDir:
        sizeLimit: 100Mi
      name: logs
`;
