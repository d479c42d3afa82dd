// SPDX-License-Identifier: GPL-3.0-or-later
// Papers for looking at: a page's text is drawn as a sheet and its words lie where they were drawn, so that
// tiles, large pages and cut-outs show something.
#pragma once

#include <condition_variable>
#include <mutex>

#include "ocr/page_reader.h"

namespace tramso::test {

// The picture's bytes are the page's text, lines ended by \n; the first line is its title. A word with ~ at
// its end was hardly recognised. A first line such as "(blurred)" or "(cut)" is the verdict
// (drawn_pages.cpp);
// "(slow)" is read only after letGo(). Good pages of the same text are the same page.
class DrawnPages final : public PageReader {
public:
    Result<PageLook> look(ByteView pictureFile, int dpi) override;
    bool samePage(const PageLook& one, const PageLook& other) const override;
    Result<PageReading> read(ByteView pictureFile, const ReadingHints& hints, std::stop_token stop) override;
    void letGo();

private:
    std::mutex mutex_;
    std::condition_variable_any wake_;
    bool held_ = true;
};

}  // namespace tramso::test
