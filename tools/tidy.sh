#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over every source file, in batches that read their headers once, a batch a core; a batch is looked at
# again only when a file of it, a header of ours or the settings changed, and is not asked what takes long and is a
# matter of speed or taste. With --deep file by file, everything asked, which also shows an include that is missing,
# and with the clang analyzer, less its hunt for leaks: it takes queued calls of Qt for leaks, and AddressSanitizer does
# that better.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset tidy >build/tidy.log 2>&1 || { cat build/tidy.log; exit 1; }
mapfile -t files < <(git ls-files 'kiosk/*.cpp' 'config/*.cpp' 'drivers/*.cpp' 'ocr/*.cpp' 'portal/*.cpp')
if [[ ${1:-} == --deep ]]; then
    folder=build/tidy
    checks=clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks
else
    folder=build/tidy/batches
    checks=-bugprone-suspicious-include  # a batch is nothing but such includes
    checks+=,-performance-unnecessary-value-param,-readability-container-size-empty,-readability-redundant-control-flow
    checks+=,-misc-unused-using-decls
    batches=$(tools/tidy_batches.py build/tidy/compile_commands.json "$folder" "${files[@]}")
    mapfile -t files <<<"$batches"
fi
mkdir -p "$folder/stamps"
headers=$(git ls-files -z '*.h' .clang-tidy | xargs -0 sha256sum | sha256sum)
export folder checks headers

tidy_one() {
    local file=$1 stamp now
    stamp="$folder/stamps/$(basename "$(dirname "$file")")_$(basename "$file")"
    now="$(sed -n 's|^#include "\(/.*\)"$|\1|p' "$file" | xargs cat "$file" | sha256sum)$headers"
    [[ -f $stamp && $(<"$stamp") == "$now" ]] && return 0
    clang-tidy-14 -p "$folder" --quiet --checks="$checks" "$file" \
        --extra-arg=-Wreserved-identifier --extra-arg=-Wzero-as-null-pointer-constant \
        --header-filter='/(kiosk|config|drivers|ocr|portal)/.*\.(h|cpp)$' 2>/dev/null >"$stamp.log" ||
        { grep -A4 error: "$stamp.log" || echo "clang-tidy failed on $file"; return 1; }
    echo "$now" >"$stamp"
}
export -f tidy_one
cores=$(env -u OMP_THREAD_LIMIT nproc)  # nproc takes the limit meant for recognition for its own
printf '%s\n' "${files[@]}" | xargs -P "$cores" -I{} bash -c 'tidy_one "$@"' _ {} &
trap 'kill "$!" 2>/dev/null; exit 143' TERM  # whoever ends this script ends what it began, but for the batch at hand
wait "$!"
echo "clang-tidy: nothing to object"
