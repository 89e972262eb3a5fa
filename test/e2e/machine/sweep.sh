#!/bin/sh
# sweep.sh FOLDER CGROUP [MOUNTPOINT]: waits until its input ends, then removes the folder, the
# cgroups of that name in every hierarchy, and the mount point. It is a separate process because it
# must continue if its caller is killed.
cat > /dev/null
attempts=0
# Processes that are being killed keep their cgroups and files for a moment.
while [ "$attempts" -lt 200 ]; do
  left=
  rm -rf "$1" 2> /dev/null || left=$1
  for cgroup in "/sys/fs/cgroup/$2" /sys/fs/cgroup/*/"$2"; do
    if [ -d "$cgroup" ]; then
      find "$cgroup" -depth -type d -exec rmdir {} \; 2> /dev/null
      [ -d "$cgroup" ] && left=$cgroup
    fi
  done
  if [ -z "$left" ]; then
    [ -z "$3" ] || rmdir "$3" 2> /dev/null
    exit 0
  fi
  attempts=$((attempts + 1))
  sleep 0.1
done
exit 1
