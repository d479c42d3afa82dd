# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run, check, bench and images/build: installs what package lists name and builds a preset. Needs root or sudo only
# when something is missing.

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# there_without_package PACKAGE: what a package is wanted for has come another way. Builds of Node.js that are not Debian's
# bring npm along and do not suffer Debian's beside it.
there_without_package() {
    [[ $1 == npm ]] && npm --version >/dev/null 2>&1
}

# missing_packages LIST…
missing_packages() {
    local wanted package
    mapfile -t wanted < <(grep -hv '^#' "$@")
    for package in "${wanted[@]}"; do
        there_without_package "$package" || dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
    done
}

# install_packages [LIST…]: what packages.txt and these name.
install_packages() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages packages.txt "$@")
    ((${#missing[@]} == 0)) && return
    say "Installing ${#missing[@]} Debian packages"
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || { echo "Please run as root, or install sudo, to install: ${missing[*]}" >&2; exit 1; }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    local log="build/$preset.log"
    mkdir -p build
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log"; exit 1; }
    cmake --build --preset "$preset" ${*:+--target "$@"} | tee -a "$log" | progress || { tail -n 60 "$log"; exit 1; }
}

# Ninja's "[12/340] …" lines as one line that moves, when there is a terminal; every tenth line otherwise.
progress() {
    if [[ -t 1 ]]; then
        awk '/^\[[0-9]+\//{printf "\r\033[K%.110s", $0; fflush(); next} {print "\n" $0} END{printf "\r\033[K"}'
    else
        awk '/^\[[0-9]+\//{if (++n % 40 == 0) print $1; next} {print}'
    fi
}
