// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/base/fault.h"

namespace tramso {

// One case per code and no default: a code without a name does not compile (-Wswitch is an error).
std::string_view faultName(FaultCode code) {
    switch (code) {
        case FaultCode::BadData:
            return "data.bad";
        case FaultCode::TooLarge:
            return "data.too_large";
        case FaultCode::NotFound:
            return "data.not_found";
        case FaultCode::Cancelled:
            return "cancelled";
        case FaultCode::FileUnreadable:
            return "file.unreadable";
        case FaultCode::FileUnwritable:
            return "file.unwritable";
        case FaultCode::DiskFull:
            return "disk.full";
        case FaultCode::SettingsInvalid:
            return "settings.invalid";
        case FaultCode::CatalogueInvalid:
            return "catalogue.invalid";
        case FaultCode::PictureUnreadable:
            return "picture.unreadable";
        case FaultCode::PictureTooLarge:
            return "picture.too_large";
        case FaultCode::BarcodeNone:
            return "barcode.none";
        case FaultCode::BarcodeNotIdCard:
            return "barcode.not_id_card";
        case FaultCode::BarcodeInsuranceCard:
            return "barcode.insurance_card";
        case FaultCode::CardReaderUnplugged:
            return "card.reader_unplugged";
        case FaultCode::CardAbsent:
            return "card.absent";
        case FaultCode::CardRemoved:
            return "card.removed";
        case FaultCode::CardUnsupported:
            return "card.unsupported";
        case FaultCode::CardKeyWrong:
            return "card.key_wrong";
        case FaultCode::CardTimeout:
            return "card.timeout";
        case FaultCode::CardFailed:
            return "card.failed";
        case FaultCode::CardDataBad:
            return "card.data_bad";
        case FaultCode::ScannerUnplugged:
            return "scanner.unplugged";
        case FaultCode::ScannerEmpty:
            return "scanner.empty";
        case FaultCode::ScannerJam:
            return "scanner.jam";
        case FaultCode::ScannerCoverOpen:
            return "scanner.cover_open";
        case FaultCode::ScannerBusy:
            return "scanner.busy";
        case FaultCode::ScannerLost:
            return "scanner.lost";
        case FaultCode::ScannerDenied:
            return "scanner.denied";
        case FaultCode::ScannerNoMemory:
            return "scanner.no_memory";
        case FaultCode::ScannerStopped:
            return "scanner.stopped";
        case FaultCode::ScannerFailed:
            return "scanner.failed";
        case FaultCode::PrinterUnplugged:
            return "printer.unplugged";
        case FaultCode::PrinterNoPaper:
            return "printer.no_paper";
        case FaultCode::PrinterCoverOpen:
            return "printer.cover_open";
        case FaultCode::PrinterCutterStuck:
            return "printer.cutter_stuck";
        case FaultCode::PrinterOverheated:
            return "printer.overheated";
        case FaultCode::PrinterOffline:
            return "printer.offline";
        case FaultCode::PrinterFailed:
            return "printer.failed";
        case FaultCode::OcrLanguageMissing:
            return "ocr.language_missing";
        case FaultCode::OcrFailed:
            return "ocr.failed";
        case FaultCode::PdfFailed:
            return "pdf.failed";
        case FaultCode::StoreBroken:
            return "store.broken";
        case FaultCode::StoreLocked:
            return "store.locked";
        case FaultCode::ServiceUnreachable:
            return "service.unreachable";
        case FaultCode::ServiceNotOurs:
            return "service.not_ours";
        case FaultCode::ServiceUnproven:
            return "service.unproven";
        case FaultCode::ServiceNotInDate:
            return "service.not_in_date";
        case FaultCode::ServiceBusy:
            return "service.busy";
        case FaultCode::ServiceDenied:
            return "service.denied";
        case FaultCode::ServiceRefused:
            return "service.refused";
        case FaultCode::UploadLost:
            return "service.upload_lost";
    }
    return "unknown";
}

}  // namespace tramso
