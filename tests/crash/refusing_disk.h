// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own fsync(), fdatasync(), write() and pwrite64(): what every library of it calls. They can be
// told to refuse, as a disk that is dying does, or one the kernel has made read-only under an open file.
#pragma once

namespace tramso::refusing_disk {

enum class What {
    Syncs,     // EIO, once: the kernel tells a failed sync only once
    AllSyncs,  // EIO, from then on
    Writes,    // EROFS, from then on, and for syncs EIO
};

// Refuses from the `nth` call on, counted from 1 and from now. Regular files alone.
void refuse(What what, int nth);
// Refuses nothing any more; how many such calls there have been since refuse().
int relent();

}  // namespace tramso::refusing_disk
