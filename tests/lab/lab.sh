#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs build/release/tests/lab_test in a virtual machine with Debian's kernel, which makes the devices: a USB
# printer, a camera and a touch panel. The machine's disk is this machine's, read-only. About two minutes.
# lab.sh [TEST]: all, or those a Catch2 name or tag names (no spaces).
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=$PWD
out=$tree/build/lab
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tramso-lab
modules=(virtio_pci 9pnet_virtio 9p bochs dummy_hcd libcomposite usb_f_printer usblp vivid uinput evdev)
mkdir -p "$out" "$cache"
out=$(realpath "$out")

# Debian's kernel, unpacked beside the tree and kept: it is not this machine's own.
package=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image/{print $2; exit}')
kernel=$cache/$package
if [[ ! -d $kernel ]]; then
    fresh=$(mktemp -d "$cache/new.XXXXXX")
    (cd "$fresh" && apt-get download -qq "$package" && dpkg-deb -x ./*.deb root && rm ./*.deb)
    depmod -b "$fresh/root" "$(ls "$fresh/root/lib/modules")"
    mv "$fresh/root" "$kernel" && rmdir "$fresh"
fi
version=$(ls "$kernel/lib/modules")

# What the kernel starts from: busybox, the modules in the order they need each other, and init.
start=$(mktemp -d)
trap 'rm -rf "$start"' EXIT
mkdir -p "$start"/{bin,dev,proc,sys,host,modules}
cp /bin/busybox "$start/bin/"
cp tests/lab/init "$start/init"
for module in "${modules[@]}"; do modprobe -d "$kernel" -S "$version" --show-depends "$module"; done |
    awk '$1 == "insmod" && !seen[$2]++ {print $2}' |
    while read -r file; do cp "$file" "$start/modules/" && basename "$file"; done >"$start/modules/order"
(cd "$start" && find . | cpio --quiet -o -H newc | gzip -1) >"$out/start.cpio.gz"

# Not "-cpu max": with AVX2, QEMU 7.2 faults on masked loads that end at a page's edge, as Qt's drawing does them.
share() { echo "-virtfs local,path=$1,mount_tag=$2,security_model=none,multidevs=remap$3"; }
# shellcheck disable=SC2046
timeout 600 qemu-system-x86_64 -accel kvm -accel tcg,thread=multi -machine q35 -cpu Nehalem -smp 2 -m 2048 \
    -nodefaults -no-reboot -display none -device VGA,edid=on,xres=1080,yres=1920,vgamem_mb=32 \
    -serial "file:$out/serial.log" $(share / host ,readonly=on) $(share "$out" out "") \
    -kernel "$kernel/boot/vmlinuz-$version" -initrd "$out/start.cpio.gz" \
    -append "console=ttyS0 quiet panic=-1 lab.tree=$tree${1:+ lab.only=$1}" 2>"$out/qemu.log" || true
sed -n '/^LAB BEGIN/,$p' "$out/serial.log" | tr -d '\r'
grep -q '^LAB END 0' "$out/serial.log" || { tail -n 20 "$out/serial.log" "$out/qemu.log"; exit 1; }
