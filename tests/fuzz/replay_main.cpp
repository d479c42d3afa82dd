// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over every file of its corpus, and over each file cut short and with one byte changed:
// what a normal build does in place of libFuzzer.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name libFuzzer asks for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::uint8_t> readAll(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void replay(std::vector<std::uint8_t> bytes) {
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    constexpr std::size_t kSteps = 16;
    const std::size_t stride = bytes.size() / kSteps + 1;
    for (std::size_t at = 0; at < bytes.size(); at += stride) {
        LLVMFuzzerTestOneInput(bytes.data(), at);
        bytes[at] ^= 0x5A;
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        bytes[at] ^= 0x5A;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t files = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator{argv[i]})
            if (entry.is_regular_file()) {
                replay(readAll(entry.path()));
                ++files;
            }
    std::printf("%zu corpus files replayed\n", files);
    return files > 0 ? 0 : 1;  // an empty corpus would test nothing
}
