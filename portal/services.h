// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes work with, and where each group of them is hung up.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>

#include "portal/dossier_book.h"
#include "portal/dossier_intake.h"
#include "portal/enrol/enrolment_desk.h"
#include "portal/fleet/fleet_desk.h"
#include "portal/office/office.h"
#include "portal/officers.h"
#include "portal/update/update_offer.h"
#include "portal/upload_store.h"

namespace httplib {
class Server;
}

namespace portal {

// Everything a request may touch; outlives the server.
struct Services {
    Database& database;
    UploadStore& uploads;
    DossierIntake& intake;
    DossierBook& book;
    const Officers& officers;
    Office& office;
    EnrolmentDesk& enrolment;
    FleetDesk& fleet;
    std::string token;
    std::string publicUrl;
    std::filesystem::path catalogueBundle;  // what stations fetch; may be missing
    UpdateShelf updates;                    // editions of the stations' disk
    std::atomic<bool> stopping{false};      // set at the end: bodies in progress break off, what came is kept
};

// docs/wire.md §2, §3, §4, §6, §7 and §11.
void addTusRoutes(httplib::Server& server, Services& services);
void addDossierRoutes(httplib::Server& server, Services& services);
void addFollowRoutes(httplib::Server& server, Services& services);
void addPageRoutes(httplib::Server& server, Services& services);
void addOfficerRoutes(httplib::Server& server, Services& services);
void addCatalogueRoutes(httplib::Server& server, Services& services);
void addOfficeRoutes(httplib::Server& server, Services& services);
// docs/wire.md §12.
void addFleetRoutes(httplib::Server& server, Services& services);
// docs/wire.md §13.
void addUpdateRoutes(httplib::Server& server, Services& services);
// docs/enrolment.md.
void addEstRoutes(httplib::Server& server, Services& services);

}  // namespace portal
