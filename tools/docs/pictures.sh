#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of docs/screens.md and docs/technician.md from those the screens' tests leave. Usage, after ./check:
#   tools/docs/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
from=build/release/screens
to=docs/pictures/screens
rm -rf "$to"
mkdir -p "$to"
small() { convert "$1" -strip -filter Lanczos -resize "${3:-480x}" -quality 82 "$to/$2.jpg"; }
for page in 01-attract 20-card-put 04-identified 05-procedure-event 06-needed 07-consent 12-papers-done 11-look-again-large-1 \
            13-check 14-edit-address 16-slip 92-fault-scanner-jam 42-volunteer 50-technician 54-scan-trial-jam 63-update; do
    small "$from/$page-vi.jpg" "$page"
done
small "$from/13-check-vi-lying.jpg" 13-check-lying 860x
small "$from/13-check-vi-black.jpg" 13-check-black
small "$from/07-consent-vi-large.jpg" 07-consent-large
for page in 1-welcome 2-touch-cross 6-parts 8-sound 9-ready; do
    small "$from/first-start/$page-vi.jpg" "first-$page" 360x
done
small "$from/out-of-order/out-of-order-vi.jpg" out-of-order
