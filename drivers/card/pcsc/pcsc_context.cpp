// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/card/pcsc/pcsc_context.h"

#include <algorithm>

namespace tramso {
namespace {

// Names in one buffer, each ended by a zero byte, the last by two.
std::vector<std::string> namesIn(const std::vector<char>& buffer, const std::string& wanted) {
    std::vector<std::string> names;
    for (auto at = buffer.begin(); at != buffer.end() && *at != '\0';) {
        const auto end = std::find(at, buffer.end(), '\0');
        std::string name{at, end};
        if (name.find(wanted) != std::string::npos) names.push_back(std::move(name));
        at = end == buffer.end() ? end : end + 1;
    }
    return names;
}

}  // namespace

PcscContext::PcscContext(SCARDCONTEXT context)
    : context_{new SCARDCONTEXT{context}, [](const SCARDCONTEXT* owned) {
                   SCardReleaseContext(*owned);
                   delete owned;
               }} {}

Result<PcscContext> PcscContext::establish() {
    SCARDCONTEXT context = 0;
    const LONG error = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    if (error != SCARD_S_SUCCESS) return fail(FaultCode::CardReaderUnplugged, "pcsc context");
    return PcscContext{context};
}

Result<std::vector<std::string>> PcscContext::readers(const std::string& wanted) const {
    // The list may grow between asking for its size and asking for it.
    while (true) {
        DWORD size = 0;
        LONG error = SCardListReaders(get(), nullptr, nullptr, &size);
        if (error == SCARD_E_NO_READERS_AVAILABLE) return std::vector<std::string>{};
        if (error != SCARD_S_SUCCESS) return fail(FaultCode::CardReaderUnplugged, "pcsc readers");
        std::vector<char> buffer(size);
        error = SCardListReaders(get(), nullptr, buffer.data(), &size);
        if (error == SCARD_E_INSUFFICIENT_BUFFER) continue;
        if (error == SCARD_E_NO_READERS_AVAILABLE) return std::vector<std::string>{};
        if (error != SCARD_S_SUCCESS) return fail(FaultCode::CardReaderUnplugged, "pcsc readers");
        return namesIn(buffer, wanted);
    }
}

}  // namespace tramso
