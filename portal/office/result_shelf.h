// SPDX-License-Identifier: GPL-3.0-or-later
// Results that wait for their citizens: one PDF a dossier.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace portal {

// The longest result, in bytes.
inline constexpr std::size_t kLongestResult = std::size_t{20} * 1024 * 1024;

// May be used from any thread.
class ResultShelf {
public:
    // Results become `<folder>/<dossier id>.pdf`.
    explicit ResultShelf(std::filesystem::path folder) : folder_{std::move(folder)} {}

    // At the start: makes the folder. False when it cannot be used.
    [[nodiscard]] bool prepare() const;
    // Puts a result down, in the place of an earlier one; whole and durable, or false.
    [[nodiscard]] bool put(const std::string& id, std::string_view pdf) const;
    // Where the result of a dossier lies.
    [[nodiscard]] std::optional<std::filesystem::path> file(const std::string& id) const;

private:
    std::filesystem::path folder_;
};

// True for what begins and ends as a PDF does; that is all a name or a type would promise.
[[nodiscard]] bool looksLikePdf(std::string_view bytes);

}  // namespace portal
