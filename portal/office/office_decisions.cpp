// SPDX-License-Identifier: GPL-3.0-or-later
// The officers' pages, docs/wire.md §7: deciding.
#include <algorithm>

#include "portal/decision.h"
#include "portal/digest.h"
#include "portal/http_answers.h"
#include "portal/office/handed_in.h"
#include "portal/office/office_gate.h"
#include "portal/office/office_pages.h"
#include "portal/office/text_checks.h"

namespace portal {
namespace {

using httplib::ContentReader, httplib::Request, httplib::Response;

std::string trimmed(std::string text) {
    const auto end = text.find_last_not_of(" \r\n\t");
    text.erase(end == std::string::npos ? 0 : end + 1);
    text.erase(0, std::min(text.find_first_not_of(" \r\n\t"), text.size()));
    return text;
}

// Those ticked, each as it was called on the form, and those written beside them.
std::vector<AskedPaper> askedPapers(const Form& form, const TrackedDossier& dossier,
                                    const Services& services) {
    std::vector<AskedPaper> papers;
    const auto ticked = form.values("paper");
    const auto known = ticked.empty() ? std::vector<Titled>{}
                                      : askable(dossier.procedure, handedInOf(services.intake, dossier.id),
                                                services.office.catalogue);
    for (const std::string& paper : ticked) {
        const auto named = std::find_if(known.begin(), known.end(),
                                        [&](const Titled& titled) { return titled.first == paper; });
        papers.push_back({paper, named == known.end() ? std::string{} : named->second});
    }
    std::string others = form.value("other");
    while (!others.empty()) {
        const auto end = std::min(others.find('\n'), others.size());
        const std::string line = trimmed(others.substr(0, end));
        others.erase(0, end + 1);
        if (!line.empty()) papers.push_back({"", line});
    }
    return papers;
}

Answer<Decision> decisionOf(const Form& form, const TrackedDossier& dossier, const Services& services) {
    Decision decision;
    const auto status = statusOf(form.value("status"));
    if (!status) return refuse(400, "status is not 1 to 10");
    decision.event.status = *status;
    decision.event.note = trimmed(form.value("note"));
    if (decision.event.status == kPapersNeeded) {
        decision.event.papers = askedPapers(form, dossier, services);
        if (decision.event.papers.empty()) return refuse(400, "no paper is named");
    }
    if (decision.event.status == kAccepted && !form.value("due").empty()) decision.due = form.value("due");
    return weighDecision(std::move(decision));
}

void decideByForm(const Form& form, const std::string& code, Response& response, Services& services,
                  const Session& session) {
    const std::string way = "/officer/dossiers/" + code;
    const auto dossier = services.book.findByCode(code);
    if (!dossier)
        return answerOfficeRefusal(response, {404, "no dossier has this code"}, "/officer/", &session);
    auto decision = decisionOf(form, *dossier, services);
    if (!decision) return answerOfficeRefusal(response, decision.error(), way, &session);
    decision->event.officer = session.account.name;
    const auto decided = services.book.decide(code, std::move(*decision));
    if (!decided) return answerOfficeRefusal(response, decided.error(), way, &session);
    seeOther(response, way);
}

constexpr std::size_t kMostBeyond = std::size_t{8} * 1024 * 1024;  // bytes

// A form with a file, held to the length of a result.
struct Upload {
    std::vector<std::pair<std::string, std::string>> entries;
    std::string file;
    bool tooLong = false, bad = false;
};

Upload receiveUpload(const Request& request, const ContentReader& reader) {
    Upload upload;
    bool isFile = false;
    std::size_t size = 0;
    const bool whole = request.is_multipart_form_data() &&
                       reader(
                           [&](const httplib::MultipartFormData& part) {
                               isFile = part.name == "file";
                               upload.entries.emplace_back(part.name, "");
                               return upload.entries.size() <= 20;
                           },
                           [&](const char* data, std::size_t more) {
                               size += more;
                               upload.tooLong = size > kLongestResult + kLongestForm;
                               std::string& into = isFile ? upload.file : upload.entries.back().second;
                               if (!upload.tooLong) into.append(data, more);
                               // Read on for a while, so that the answer arrives.
                               return size <= kLongestResult + kMostBeyond;
                           });
    upload.bad = !whole || std::any_of(upload.entries.begin(), upload.entries.end(),
                                       [](const auto& entry) { return !isPlainText(entry.second); });
    return upload;
}

Answer<void> finishWith(const Upload& upload, const TrackedDossier& dossier, Decision decision,
                        Services& services) {
    const int now = dossier.events.back().status;
    if (!mayFollow(now, decision.event.status))
        return refuse(409, "a dossier with its status cannot get this one");
    // The result first: a finished dossier without it would send its citizen to an empty shelf.
    if (!upload.file.empty() &&
        (!services.office.results.put(dossier.id, upload.file) ||
         !services.book.noteResult(dossier.id, sha256Hex(upload.file), upload.file.size())))
        return refuseForDisk();
    return services.book.decide(dossier.admission.code, std::move(decision)).map([](const StatusEvent&) {});
}

Answer<void> finish(const Upload& upload, const Form& form, const std::string& code, Services& services,
                    const Session& session) {
    if (upload.tooLong || upload.file.size() > kLongestResult) return refuse(413, "longer than 20 MB");
    if (!upload.file.empty() && !looksLikePdf(upload.file)) return refuse(400, "the file is not a PDF");
    const auto dossier = services.book.findByCode(code);
    if (!dossier) return refuse(404, "no dossier has this code");
    Decision decision;
    decision.event.status = kFinished;
    decision.event.note = trimmed(form.value("note"));
    decision.event.officer = session.account.name;
    auto weighed = weighDecision(std::move(decision));
    if (!weighed) return tl::make_unexpected(weighed.error());
    return finishWith(upload, *dossier, std::move(*weighed), services);
}

void takeResult(const Request& request, Response& response, const ContentReader& reader, Services& services) {
    const auto session = officeSession(request, response, services);
    if (!session) return drain(request, reader);
    const Upload upload = receiveUpload(request, reader);
    const Form form{upload.entries};
    const std::string way = "/officer/dossiers/" + std::string{request.matches[1]};
    if (upload.bad && !upload.tooLong)
        return answerOfficeRefusal(response, {400, "not a form"}, way, &*session);
    if (!upload.tooLong && !carriesToken(form, *session, response)) return;
    const auto done = finish(upload, form, request.matches[1], services, *session);
    if (!done) return answerOfficeRefusal(response, done.error(), way, &*session);
    seeOther(response, way);
}

}  // namespace

void addOfficeDecisions(httplib::Server& server, Services& services) {
    const std::string dossier = "/officer/dossiers/([A-Za-z0-9.-]{1,50})";
    server.Post(dossier + "/status",
                [&services](const Request& request, Response& response, const ContentReader& reader) {
                    const auto form = formOfBody(request, reader, response, services);
                    const auto session = form ? officeSession(request, response, services) : std::nullopt;
                    if (session && carriesToken(*form, *session, response))
                        decideByForm(*form, request.matches[1], response, services, *session);
                });
    server.Post(dossier + "/result",
                [&services](const Request& request, Response& response, const ContentReader& reader) {
                    takeResult(request, response, reader, services);
                });
}

}  // namespace portal
