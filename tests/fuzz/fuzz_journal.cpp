// SPDX-License-Identifier: GPL-3.0-or-later
// A journal from anywhere is judged without harm, and never found well unless its end was signed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kiosk/store/journal_check.h"

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    static const tramso::PublicKey kKey = tramso::Signer{tramso::Key{}}.publicKey();
    const auto verdict = tramso::checkJournal(text, kKey);
    if (verdict.trouble == tramso::JournalTrouble::None && !text.empty()) std::abort();
    if (!tramso::continuesJournal(text, text)) std::abort();
    return 0;
}
