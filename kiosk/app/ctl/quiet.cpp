// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/ctl/quiet.h"

#include <fcntl.h>
#include <unistd.h>

#include <tuple>

namespace tramso::ctl {

LibrariesSilenced::LibrariesSilenced() : kept_{::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)} {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept_ >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
    if (nowhere >= 0) ::close(nowhere);
}

LibrariesSilenced::~LibrariesSilenced() {
    if (kept_ < 0) return;
    ::dup2(kept_, STDERR_FILENO);
    ::close(kept_);
}

void LibrariesSilenced::say(const std::string& words) const {
    if (kept_ >= 0) std::ignore = ::write(kept_, words.data(), words.size());
}

}  // namespace tramso::ctl
