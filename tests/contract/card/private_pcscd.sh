#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program beside a PC/SC daemon of its own, in a mount and network namespace, so that it meets neither the
# system's daemon nor another test's. Usage: private_pcscd.sh [--no-daemon] PROGRAM [ARGUMENTS]; exit code 77 = not
# possible here. With --no-daemon the program starts one itself.
set -euo pipefail

skip() { echo "skipped: $*" >&2; exit 77; }
driver=/usr/lib/pcsc/drivers/serial/libifdvpcd.so

if [[ ${1:-} != --inside ]]; then
    command -v pcscd >/dev/null || skip "pcscd is not installed"
    [[ -e $driver ]] || skip "vsmartcard-vpcd is not installed"
    map=(); ((EUID == 0)) || map=(--map-root-user)
    unshare "${map[@]}" --mount --net true 2>/dev/null || skip "this machine allows no private namespaces"
    exec unshare "${map[@]}" --mount --net "$0" --inside "$@"
fi
shift

mount -t tmpfs tmpfs /run
if [[ $1 == --no-daemon ]]; then
    shift
    exec "$@"
fi
mkdir -p /run/pcscd/readers
ip link set lo up
cat >/run/pcscd/readers/vpcd <<READER
FRIENDLYNAME "Virtual PCD"
DEVICENAME /dev/null:0x8C7B
LIBPATH $driver
CHANNELID 0x8C7B
READER
pcscd --foreground --config /run/pcscd/readers >/run/pcscd/log 2>&1 &
daemon=$!
trap 'kill "$daemon" 2>/dev/null || true' EXIT
for _ in $(seq 200); do
    [[ -S /run/pcscd/pcscd.comm ]] && break
    kill -0 "$daemon" 2>/dev/null || { cat /run/pcscd/log >&2; exit 1; }
    sleep 0.05
done
"$@"
