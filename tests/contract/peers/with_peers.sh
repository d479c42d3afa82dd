#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_peers.sh FOLDER TARGET COMMAND…: runs a command once npm_ci.sh has put FOLDER's packages into TARGET. Exit 77, a
# test that is skipped and says so: the network did not give them. Nothing of ours is proved or disproved by that.
set -euo pipefail
folder=$1 target=$2
shift 2
"$(dirname "$0")/npm_ci.sh" "$folder" "$target"
exec "$@"
