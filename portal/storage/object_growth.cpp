// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/storage/object_growth.h"

#include "portal/moment.h"
#include "portal/storage/object_rows.h"

namespace portal {

bool ObjectGrowth::begin() {
    const auto object = drawObject(upload_);
    if (!object || !noteObject(database_, *object, upload_, start_)) return false;
    object_ = *object;
    writer_ = blobs_.write(object_);
    return true;
}

bool ObjectGrowth::add(std::string_view piece) {
    if (!writer_ && !begin()) return false;
    size_ += piece.size();
    return writer_->add(piece);
}

bool ObjectGrowth::keep() {
    if (!writer_) return true;
    if (!writer_->commit()) return false;
    const Counted counted = count();
    if (counted == Counted::No && blobs_.remove(object_)) forgetObject(database_, object_);
    return counted == Counted::Yes;
}

ObjectGrowth::Counted ObjectGrowth::count() {
    const auto connection = database_.connection();
    Transaction transaction{*connection, ""};
    auto extent =
        connection->prepare("UPDATE extents SET size=?,touched=? WHERE id=? AND size=? RETURNING id");
    extent.bind(1, static_cast<std::int64_t>(start_ + size_)).bind(2, now()).bind(3, upload_);
    const Step stands = extent.bind(4, static_cast<std::int64_t>(start_)).step();
    if (stands != Step::Row) return stands == Step::Done ? Counted::No : Counted::Unknown;
    auto object = connection->prepare("UPDATE objects SET length=? WHERE object=? RETURNING object");
    const Step noted = object.bind(1, static_cast<std::int64_t>(size_)).bind(2, object_).step();
    if (noted != Step::Row) return noted == Step::Done ? Counted::No : Counted::Unknown;
    return transaction.commit() ? Counted::Yes : Counted::Unknown;
}

void ObjectGrowth::undo() {
    if (!writer_) return;
    writer_.reset();
    forgetObject(database_, object_);
}

}  // namespace portal
