#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# base.sh OUT.tar: Debian 12 as the image needs it, before anything of ours: the packages of packages.txt and a kernel.
# Takes the mirror from this machine's own apt sources; nothing of it stays in the tree. Run as root.
set -euo pipefail
export PATH=/usr/sbin:/usr/bin:/sbin:/bin  # what Debian ships, whatever else this machine has
here=$(cd "$(dirname "$0")" && pwd)
out=$1
debs=$(dirname "$out")/debs  # packages once fetched
mkdir -p "$debs"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The stanzas and lines that serve Debian 12, without comments.
{
    for list in /etc/apt/sources.list.d/*.sources; do
        [[ -e $list ]] && awk -v RS= -v ORS='\n\n' '/(^|\n)Suites:[^\n]*bookworm/' <(grep -v '^#' "$list")
    done
} >"$scratch/debian.sources"
if [[ ! -s $scratch/debian.sources ]]; then
    grep -hE '^deb .*[ /]bookworm(-[a-z]+)?(/[a-z]+)? ' /etc/apt/sources.list /etc/apt/sources.list.d/*.list \
        2>/dev/null >"$scratch/debian.list" || true
    [[ -s $scratch/debian.list ]] || { echo "no apt source on this machine serves Debian 12 (bookworm)" >&2; exit 1; }
fi
# How this machine reaches it: a mirror that stands still has lists that have run out.
apt-config dump | grep -E '^Acquire::(Check-Valid-Until|Check-Date|http|https|Retries)' | grep -E '"[^"]+"' \
    >"$scratch/apt.conf" || true

wanted=$(grep -v '^#' "$here/packages.txt" | paste -sd,)
# Fixed, so that what packages date themselves with is the same in every tree.
export SOURCE_DATE_EPOCH=1672531200
# shellcheck disable=SC2016  # $1 is the hook's
mmdebstrap --quiet --variant=apt --include="$wanted" \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --aptopt="$scratch/apt.conf" \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/lintian/*' --dpkgopt='path-exclude=/usr/share/bash-completion/*' \
    --dpkgopt='path-exclude=/usr/share/fonts/truetype/noto/*' \
    --dpkgopt='path-include=/usr/share/fonts/truetype/noto/NotoSans-*' \
    --skip=download/empty --skip=essential/unlink --skip=cleanup/apt/cache \
    --setup-hook='mkdir -p "$1/var/cache/apt/archives" && find "'"$debs"'" -name "*.deb" -exec cp -t "$1/var/cache/apt/archives" {} +' \
    --customize-hook='set -e; cd "$1/var/cache/apt/archives"
        image=$(chroot "$1" apt-cache depends linux-image-amd64 | sed -n "s/^ *Depends: //p")
        [ -e $image[_]* ] || APT_CONFIG=$MMDEBSTRAP_APT_CONFIG apt-get -qq download $image
        cp -n ./*.deb "'"$debs"'"
        dpkg-deb --fsys-tarfile $image[_]*.deb | tar -C "$1" --keep-directory-symlink -xf -
        chroot "$1" dpkg-query --show --showformat="\${Package} \${Version}\n" | sort >"$1/usr/share/tramso-packages"
        dpkg-deb --show --showformat="\${Package} \${Version}\n" $image[_]*.deb >>"$1/usr/share/tramso-packages"
        rm -f ./*.deb' \
    bookworm "$scratch/base.tar" "$(ls "$scratch"/debian.*)" >&2
mv "$scratch/base.tar" "$out"
