// SPDX-License-Identifier: GPL-3.0-or-later
// The slow part of putting a visit aside and going on with it: sealing, opening, wiping, its slip.
#include <QMetaObject>
#include <memory>

#include "kiosk/base/log.h"
#include "kiosk/visit/visit_work.h"

namespace tramso {

void VisitWork::tell(std::function<void()> result) {
    QMetaObject::invokeMethod(&receiver_, std::move(result), Qt::QueuedConnection);
}

void VisitWork::park(DraftLabel label, DraftSource source, const std::string& replaces,
                     std::function<void(const Result<DraftLabel>&)> onParked) {
    const auto shared = std::make_shared<DraftSource>(std::move(source));
    // By way of the thread that knows how the pages look.
    looks_.post(
        [this, epoch = epoch_, label = std::move(label), shared, replaces, onParked = std::move(onParked)] {
            for (const auto& [id, look] : seen_) shared->imprints[id] = look.imprint;
            saving_.post([this, epoch, label, shared, replaces, onParked] {
                const auto kept = ports_.store.drafts().park(label, draftOf(*shared), replaces);
                if (!kept) logFault(kept.error());
                deliver(epoch, [onParked, kept] { onParked(kept); });
            });
        });
}

void VisitWork::openDraft(const std::string& id, const std::string& volunteer,
                          std::function<void(const Result<ResumedDraft>&)> onOpened) {
    saving_.post([this, epoch = epoch_, id, volunteer, onOpened = std::move(onOpened)] {
        const Moment now = ports_.clock.now();
        auto draft = ports_.store.drafts().open(id, volunteer, now).and_then([&](const DraftParts& parts) {
            return draftFrom(parts, ports_.catalogue, vietnamDay(now));
        });
        if (!draft) logFault(draft.error());
        const auto shared = std::make_shared<const Result<ResumedDraft>>(std::move(draft));
        deliver(epoch, [onOpened, shared] { onOpened(*shared); });
    });
}

void VisitWork::remember(std::map<int, PageImprint> imprints) {
    looks_.post([this, imprints = std::move(imprints)] {
        for (const auto& [id, imprint] : imprints) {
            PageLook look;
            look.imprint = imprint;
            seen_.emplace_back(id, std::move(look));
        }
    });
}

void VisitWork::eraseDraft(const std::string& id, DraftEnd why, std::function<void()> onErased) {
    saving_.post([this, id, why, onErased = std::move(onErased)] {
        if (const auto erased = ports_.store.drafts().erase(id, why); !erased) logFault(erased.error());
        tell(onErased);
    });
}

void VisitWork::expireDrafts(Moment now, std::function<void(int)> onErased) {
    saving_.post([this, now, onErased = std::move(onErased)] {
        const auto erased = ports_.store.drafts().expire(now);
        if (!erased) return logFault(erased.error());
        if (*erased == 0) return;
        logEvent(LogEvent::DraftsExpired, *erased);
        tell([onErased, count = *erased] { onErased(count); });
    });
}

void VisitWork::printDraftSlip(const DraftSlip& slip, std::function<void(const Result<Done>&)> onPrinted) {
    printer_.post([this, epoch = epoch_, slip, onPrinted = std::move(onPrinted)] {
        const auto printed =
            drawDraftSlip(slip, ports_.printer.widthDots()).and_then([this](const DotImage& dots) {
                return ports_.printer.print(dots);
            });
        if (!printed) logFault(printed.error());
        deliver(epoch, [onPrinted, printed] { onPrinted(printed); });
    });
}

}  // namespace tramso
