#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# editions.sh OUT: the images and bundles that full_test.py tries, signed with keys made here and good for nothing else;
# they have an operator's key, so that a box of theirs that has no settings opens the wizard.
#   first/            edition 2, a whole disk            second.raucb   edition 3
#   old.raucb         edition 1                          broken.raucb   edition 4, whose self-test fails
#   foreign.raucb     edition 3, signed by a stranger
set -euo pipefail
cd "$(dirname "$0")/../../.."
out=$1
mkdir -p "$out"
for who in operator stranger; do
    openssl req -x509 -newkey rsa:3072 -nodes -days 30 -subj "/CN=$who" -keyout "$out/$who.key" -out "$out/$who.pem" 2>/dev/null
done
build/release/bin/tramso-portal --data "$out/portal" enrol-key >"$out/operator.pub"
keys=(--operator-key "$out/operator.pub" --update-ca "$out/operator.pem")
signed=(--cert "$out/operator.pem" --key "$out/operator.key")

mkdir -p "$out/overlay/usr/lib/tramso"
printf '#!/bin/sh\necho "this edition cannot open the store"\nexit 1\n' >"$out/overlay/usr/lib/tramso/self-test"
chmod 755 "$out/overlay/usr/lib/tramso/self-test"

images/build --out "$out/first" --edition 2 "${keys[@]}" --data 1024
for edition in second:3 broken:4; do
    name=${edition%:*}
    more=()
    [[ $name != broken ]] || more=(--overlay "$out/overlay")
    images/build --out "$out/$name" --edition "${edition#*:}" "${keys[@]}" --data 64 "${more[@]}"
    images/bundle "${signed[@]}" --from "$out/$name" --out "$out/$name.raucb"
done
images/bundle --cert "$out/stranger.pem" --key "$out/stranger.key" --from "$out/second" --out "$out/foreign.raucb"
mkdir -p "$out/old"
ln -f "$out"/first/{root,boot}.img "$out/old/"
sed 's/^edition: .*/edition: 1/' "$out/first/manifest.txt" >"$out/old/manifest.txt"
images/bundle "${signed[@]}" --from "$out/old" --out "$out/old.raucb"
rm -rf "$out"/{second,broken,old}
