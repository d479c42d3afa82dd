// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/visit/scripted_desk.h"

namespace tramso::test {
namespace {

tl::unexpected<Setback> notHere() {
    return tl::unexpected{Setback{.fault = {FaultCode::ServiceUnreachable, "scripted"}}};
}

}  // namespace

void ScriptedDesk::put(const std::string& token, const DossierStatus& status) {
    const std::scoped_lock lock{mutex_};
    dossiers_[token] = status;
}

void ScriptedDesk::putReference(const std::string& reference, const std::string& digits,
                                const std::string& token) {
    const std::scoped_lock lock{mutex_};
    tokens_[reference + " " + digits] = token;
}

void ScriptedDesk::failWith(std::optional<FaultCode> fault) {
    const std::scoped_lock lock{mutex_};
    fault_ = fault;
}

Answered<CreatedUpload> ScriptedDesk::createUpload(const UploadFile&, const std::stop_token&) {
    return notHere();
}

Answered<Done> ScriptedDesk::resumeUpload(const std::string&, const UploadFile&, const std::stop_token&) {
    return notHere();
}

Answered<Acknowledgement> ScriptedDesk::submit(const std::string&, const std::string&,
                                               const std::stop_token&) {
    return notHere();
}

Result<DossierStatus> ScriptedDesk::status(const std::string& token, const std::stop_token&) {
    const std::scoped_lock lock{mutex_};
    if (fault_) return fail(*fault_, "scripted");
    const auto found = dossiers_.find(token);
    if (found == dossiers_.end()) return fail(FaultCode::NotFound, "scripted");
    return found->second;
}

Result<std::string> ScriptedDesk::findToken(const std::string& reference, const std::string& digits,
                                            const std::stop_token&) {
    const std::scoped_lock lock{mutex_};
    if (fault_) return fail(*fault_, "scripted");
    const auto found = tokens_.find(reference + " " + digits);
    if (found == tokens_.end()) return fail(FaultCode::NotFound, "scripted");
    return found->second;
}

Result<DossierStatus> ScriptedDesk::withdraw(const std::string& token, const std::stop_token&) {
    const std::scoped_lock lock{mutex_};
    if (fault_) return fail(*fault_, "scripted");
    DossierStatus& status = dossiers_.at(token);
    status.code = 7;
    status.textVi = "Công dân yêu cầu rút hồ sơ";
    status.mayWithdraw = false;
    status.papers.clear();
    return status;
}

Result<Done> ScriptedDesk::greet() {
    const std::scoped_lock lock{mutex_};
    if (fault_) return fail(*fault_, "scripted");
    return Done{};
}

}  // namespace tramso::test
