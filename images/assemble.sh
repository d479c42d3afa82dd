#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# assemble.sh BASE.tar STAGE OUT DATA_MIB EDITION [OVERLAY]: Debian's part, our programs (STAGE) and the files of overlay become a root,
# a boot partition and a disk. The same input gives the same bytes: every date is SOURCE_DATE_EPOCH, every id is fixed.
# Run as root; what is made belongs to TRAMSO_OWNER.
set -euo pipefail
shopt -s inherit_errexit
here=$(cd "$(dirname "$0")" && pwd)
base=$1 stage=$(realpath "$2") out=$3 data=$4 edition=$5 overlay=${6:-}
: "${SOURCE_DATE_EPOCH:?}"
export LC_ALL=C.UTF-8 TZ=UTC
umask 022
work=$(mktemp -d "$(dirname "$base")/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
tree=$work/tree
mkdir "$tree"

# Sizes of the disk's parts in MiB. A root may grow by half before the slots are too small.
esp_size=64 boot_size=64 root_size=512

lay_out() {
    tar -C "$tree" -xf "$base"
    rm -rf "$tree"/etc/systemd/system/*  # what Debian would start; what we start is named below
    tar -C "$stage" --owner=0 --group=0 --mode=u=rwX,go=rX -cf - . | tar -C "$tree" --no-same-permissions -xf -
    tar -C "$here/overlay" --owner=0 --group=0 --mode=u=rwX,go=rX -cf - . | tar -C "$tree" --keep-directory-symlink -xf -
    [[ -z $overlay ]] || tar -C "$overlay" --owner=0 --group=0 --mode=u=rwX,go=rX -cf - . | tar -C "$tree" --keep-directory-symlink -xf -
    chmod 600 "$tree/etc/usbguard/rules.conf" "$tree/etc/usbguard/usbguard-daemon.conf"  # it takes no others
    echo "$edition" >"$tree/usr/lib/tramso/edition"
    # A box that knows its operator waits for a code; any other for settings written by hand.
    [[ ! -e $tree/usr/share/tramso/operator.pub ]] ||
        sed -i -E 's/^(url|public_url) = .*/\1 = ""/' "$tree/usr/share/tramso/settings/kiosk.toml"
    chroot "$tree" systemd-sysusers
    chroot "$tree" systemctl --quiet enable tramso-kiosk.service tramso-deadline.timer usbguard.service pcscd.socket nftables.service \
        systemd-networkd.service systemd-resolved.service systemd-timesyncd.service
    local link target
    while read -r link target; do ln -sfn "$target" "$tree$link"; done < <(grep -v '^#' "$here/links.txt")
    mkdir -p "$tree/efi"
    : >"$tree/etc/machine-id"
}

# What installs and changes packages, what is for other machines, and what Debian wrote while it was unpacked.
prune() {
    local kernel=("$tree"/usr/lib/modules/*/kernel) driver
    for driver in drivers/gpu/drm/{amd,radeon,nouveau} drivers/net/{wireless,can,wwan,hamradio} drivers/{infiniband,isdn,staging,bluetooth,atm} \
        drivers/media drivers/scsi/{lpfc,qla2xxx,mpt3sas,megaraid,aacraid,bfa,qla4xxx,be2iscsi,bnx2fc,bnx2i} \
        drivers/net/ethernet/{mellanox,chelsio,qlogic,sfc,netronome,cavium,emulex,brocade,huawei} \
        fs/{ocfs2,ceph,btrfs,xfs,gfs2,jfs,nfs,nfsd,smb,f2fs,reiserfs,afs,coda,ksmbd,nilfs2,orangefs,ubifs,9p,dlm} \
        net/{wireless,mac80211,bluetooth,sctp,tipc,rds,dccp,nfc,batman-adv,ceph,9p}; do
        rm -rf "${kernel[0]:?}/$driver"
    done
    chroot "$tree" depmod "$(basename "$(dirname "${kernel[0]}")")"
    mv "$tree/usr/share/tramso-packages" "$work/packages"
    rm -rf "$tree"/usr/lib/{apt,dpkg} "$tree"/etc/{apt,dpkg,cron.d,cron.daily,logrotate.d,kernel,grub.d,default/grub} \
        "$tree"/usr/bin/{apt*,dpkg*,grub-[!e]*} "$tree"/usr/sbin/{grub*,update-grub*,dpkg*} "$tree"/usr/share/{doc,man,info,lintian,bug,debconf,grub} \
        "$tree"/usr/share/perl* "$tree"/usr/lib/x86_64-linux-gnu/perl* "$tree"/usr/bin/{perl*,speech*,su,login,newgrp,chsh,chfn,passwd,gpasswd} \
        "$tree"/etc/{passwd-,group-,shadow-,gshadow-,subuid-,subgid-,.pwd.lock,motd,issue,issue.net} "${tree:?}"/{var,tmp,root,home,media,mnt,srv,opt}/* \
        "$tree"/usr/share/{initramfs-tools,bash-completion,zsh} "$tree"/var/cache
    find "$tree" -xdev -perm /6000 -type f -exec chmod ug-s {} +
    # Nobody logs in, and no account's age tells when the tree was made.
    sed -i -E 's/^([^:]*):[^:]*:[^:]*:/\1:!*:19358:/' "$tree/etc/shadow"
    sed -i -E 's#:(/bin/bash|/bin/sh)$#:/usr/sbin/nologin#' "$tree/etc/passwd"
}

# put PROGRAM…: programs of the tree into the initrd, with the libraries they are linked with.
put() {
    local program
    for program in "$@"; do
        install -m 755 "$tree/$program" "$work/initrd/bin/$(basename "$program")"
        put_libraries "$(chroot "$tree" ldd "/$program" | grep -oE '/[^ ]+')"
    done
}

put_libraries() {
    local file
    for file in $1; do
        install -D -m 755 "$(chroot "$tree" readlink -f "$file" | sed "s#^#$tree#")" "$work/initrd/$file"
    done
}

make_initrd() {
    local version=$1 module file
    mkdir -p "$work/initrd"/{bin,dev,proc,sys,run,root,tmp,etc,lib,lib64}
    ln -s bin "$work/initrd/sbin"
    put usr/bin/dash usr/bin/mount usr/bin/cat usr/bin/grep usr/bin/readlink usr/bin/sleep usr/bin/tr usr/bin/mkdir \
        usr/bin/cp usr/bin/sed usr/bin/sync usr/bin/umount usr/bin/kmod usr/sbin/dmsetup usr/sbin/e2fsck usr/sbin/mke2fs \
        usr/sbin/switch_root usr/sbin/cryptsetup usr/bin/systemd-cryptenroll usr/lib/systemd/systemd-cryptsetup
    # What speaks with the chip is looked for when it runs.
    for file in "$tree"/usr/lib/x86_64-linux-gnu/libtss2-{esys,mu,rc,tcti-device}.so.0; do
        file=${file#"$tree"}
        put_libraries "$file $(chroot "$tree" ldd "$file" | grep -oE '/[^ ]+')"
    done
    install -m 644 "$here/initrd/data" "$work/initrd/lib/data"
    install -m 644 "$tree/etc/mke2fs.conf" "$work/initrd/etc/mke2fs.conf"
    ln -s dash "$work/initrd/bin/sh"
    ln -s kmod "$work/initrd/bin/modprobe"
    install -m 755 "$here/initrd/init" "$work/initrd/init"
    grep -v '^#' "$here/initrd/modules" | while read -r module; do
        chroot "$tree" modprobe --set-version "$version" --show-depends "$module" | awk '$1 == "insmod" {print $2}'
    done | sort -u | while read -r file; do
        install -D -m 644 "$tree/$file" "$work/initrd/$file"
    done
    cp "$tree/usr/lib/modules/$version"/modules.{order,builtin,builtin.modinfo} "$work/initrd/lib/modules/$version/"
    depmod --basedir "$work/initrd" "$version"
    find "$work/initrd" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    (cd "$work/initrd" && find . -print0 | sort -z | cpio --quiet --null --reproducible -o -H newc -R 0:0) |
        zstd -q -19 -T1 >"$work/boot/initrd.img"
}

# squash FROM TO OPTION…
squash() {
    env -u SOURCE_DATE_EPOCH mksquashfs "$1" "$2" -noappend -quiet -no-progress -no-xattrs -all-time "$SOURCE_DATE_EPOCH" \
        -mkfs-time "$SOURCE_DATE_EPOCH" "${@:3}" >/dev/null
}

# The root and, behind it, the hashes over its blocks; prints BLOCKS:ROOT HASH:SALT.
make_root() {
    local size salt
    salt=$(printf 'tramso %s' "$SOURCE_DATE_EPOCH" | sha256sum | cut -d' ' -f1)
    squash "$tree" "$out/root.img" -comp zstd -Xcompression-level 3 -b 128K -e boot
    size=$((($(stat -c %s "$out/root.img") + 4095) / 4096 * 4096))
    truncate -s "$size" "$out/root.img"
    veritysetup format --no-superblock --hash-offset "$size" --salt "$salt" "$out/root.img" "$out/root.img" |
        sed -n "s/^Root hash:[[:space:]]*/$((size / 4096)):/p" | sed "s/\$/:$salt/"
}

# The settings built into the boot loader (early.cfg) must not have a comment: its first parser knows none.
make_esp() {
    local esp=$work/esp.img
    mkdir -p "$work/esp/EFI/BOOT" "$work/esp/grub"
    grub-mkimage -O x86_64-efi -p /grub -c "$here/grub/early.cfg" -o "$work/esp/EFI/BOOT/BOOTX64.EFI" part_gpt fat \
        squash4 gzio normal configfile linux loadenv search search_label test echo regexp reboot serial terminal all_video
    cp "$here/grub/grub.cfg" "$work/esp/grub/"
    grub-editenv "$work/esp/grub/grubenv" create
    grub-editenv "$work/esp/grub/grubenv" set ORDER="A B" A_OK=1 B_OK=1 A_TRY=0 B_TRY=0
    find "$work/esp" -exec touch --date="@$SOURCE_DATE_EPOCH" {} +
    truncate -s "${esp_size}M" "$esp"
    mkfs.vfat --invariant -i 54524d53 -n TRAMSO -F 32 "$esp" >/dev/null
    mcopy -s -m -i "$esp" "$work/esp/EFI" "$work/esp/grub" ::
}

# place FILE MIB: copies a part to its place on the disk, holes left out.
place() {
    dd if="$1" of="$work/disk.img" bs=1M seek="$2" conv=notrunc,sparse status=none
}

make_disk() {
    local at=1 data_img=$work/data.img uuid=5452414d-534f-4b53-8000-00000000000
    truncate -s "${data}M" "$data_img"
    E2FSPROGS_FAKE_TIME=$SOURCE_DATE_EPOCH mke2fs -q -t ext4 -m 1 -L tramso-data -U "${uuid}6" \
        -E hash_seed="${uuid}7",lazy_itable_init=1,lazy_journal_init=1 "$data_img"
    truncate -s "$((1 + esp_size + 2 * (boot_size + root_size) + data + 1))M" "$work/disk.img"
    sfdisk --quiet "$work/disk.img" <<TABLE
label: gpt
label-id: ${uuid}0
size=${esp_size}MiB, name=esp, uuid=${uuid}1, type=U
size=${boot_size}MiB, name=boot-a, uuid=${uuid}2, type=L
size=${root_size}MiB, name=root-a, uuid=${uuid}3, type=L
size=${boot_size}MiB, name=boot-b, uuid=${uuid}4, type=L
size=${root_size}MiB, name=root-b, uuid=${uuid}5, type=L
size=${data}MiB, name=data, uuid=${uuid}6, type=L
TABLE
    place "$work/esp.img" $((at))
    at=$((at + esp_size))
    for _ in A B; do
        place "$out/boot.img" $((at))
        place "$out/root.img" $((at + boot_size))
        at=$((at + boot_size + root_size))
    done
    place "$data_img" $((at))
    mv "$work/disk.img" "$out/tramso.img"
}

lay_out
mkdir -p "$work/boot"
version=$(basename "$tree"/usr/lib/modules/*)
prune
make_initrd "$version"
cp "$tree/boot/vmlinuz-$version" "$work/boot/vmlinuz"
tree_size=$(du -sm --exclude=boot "$tree" | cut -f1)
verity=$(make_root)
echo "set verity=$verity" >"$work/boot/slot.cfg"
squash "$work/boot" "$out/boot.img" -comp gzip -all-root
for part in root boot; do
    limit=${part}_size
    (($(stat -c %s "$out/$part.img") <= ${!limit} * 1048576)) || { echo "$part.img is larger than its slot" >&2; exit 1; }
done
make_esp
make_disk
{
    echo "edition: $edition"
    echo "root hash: $(cut -d: -f2 <<<"$verity")"
    echo "root.img: $(stat -c %s "$out/root.img") bytes, from a tree of $tree_size MB"
    echo "boot.img: $(stat -c %s "$out/boot.img") bytes, initrd $(stat -c %s "$work/boot/initrd.img")"
    echo "tramso.img: $(stat -c %s "$out/tramso.img") bytes, $(du -m "$out/tramso.img" | cut -f1) MB of them written"
    echo "kernel: $version"
    echo "packages: $(wc -l <"$work/packages")"
    cat "$work/packages"
} >"$out/manifest.txt"
chown "${TRAMSO_OWNER:-0:0}" "$out"/{root,boot,tramso}.img "$out/manifest.txt"
