#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# npm_ci.sh FOLDER TARGET: what FOLDER's lock file names, in TARGET/node_modules. The first time it needs the network; while
# the lock file and Node.js stay as they were, it does nothing. Exit 77: they could not be fetched.
set -euo pipefail
folder=$1 target=$2
node=$(node --version) || { echo "Node.js is missing: apt-get install nodejs" >&2; exit 1; }
major=${node#v} && major=${major%%.*}
((major >= 18)) || { echo "Node.js $node is too old; these packages need 18" >&2; exit 1; }
mkdir -p "$target"
exec 9>"$target/lock" && flock 9
wanted="$node $(cat "$folder/package.json" "$folder/package-lock.json" | sha256sum)"
[[ -f $target/installed && $(<"$target/installed") == "$wanted" ]] && { echo "installed before"; exit; }
rm -f "$target/installed"
cp "$folder/package.json" "$folder/package-lock.json" "$target/"
npm ci --prefix "$target" --ignore-scripts --omit=optional --no-audit --no-fund --prefer-offline \
    --cache "$target/cache" --loglevel=error || { echo "skipped: the packages could not be fetched" >&2; exit 77; }
rm -rf "$target/cache"
echo "$wanted" >"$target/installed"
