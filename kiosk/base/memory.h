// SPDX-License-Identifier: GPL-3.0-or-later
// What a program holds of the machine's memory.
#pragma once

namespace tramso {

// Gives memory that was used and is free again back to the system, where the C library would keep it for the
// next time. Takes milliseconds: for after large work. Any thread.
void giveBackMemory();

}  // namespace tramso
