#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over every source file, one a core; a file is looked at again only when it, a header of ours or the
# settings changed. With --deep also the clang analyzer, less its hunt for leaks: it takes queued calls of Qt for leaks,
# and AddressSanitizer does that better.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset tidy >build/tidy.log 2>&1 || { cat build/tidy.log; exit 1; }
stamps=build/tidy/stamps
deep=
[[ ${1:-} == --deep ]] && deep=clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks stamps=build/tidy/deep-stamps
export deep
mkdir -p "$stamps"
headers=$(git ls-files -z '*.h' .clang-tidy | xargs -0 sha256sum | sha256sum)

tidy_one() {
    local file=$1 stamp="$2/$(echo "$1" | tr / _)"
    local now
    now="$(sha256sum <"$file")$3"
    [[ -f $stamp && $(<"$stamp") == "$now" ]] && return 0
    clang-tidy-14 -p build/tidy --quiet ${deep:+--checks="$deep"} "$file" 2>/dev/null >"$stamp.log" || { cat "$stamp.log"; return 1; }
    echo "$now" >"$stamp"
}
export -f tidy_one
cores=$(env -u OMP_THREAD_LIMIT nproc)  # nproc takes the limit meant for recognition for its own
git ls-files 'kiosk/*.cpp' 'config/*.cpp' 'drivers/*.cpp' 'ocr/*.cpp' 'portal/*.cpp' |
    xargs -P "$cores" -I{} bash -c 'tidy_one "$@"' _ {} "$stamps" "$headers"
echo "clang-tidy: nothing to object"
