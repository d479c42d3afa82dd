// SPDX-License-Identifier: GPL-3.0-or-later
// How a scanner is set up for papers or a card, whatever it calls its options.
#pragma once

#include <string>
#include <vector>

#include "drivers/scanner/scanner.h"

namespace tramso {

class SaneDevice;

// Where pages may come from, in the order to try: papers from the feeder, both sides where it can, then from
// the glass; cards from the glass where there is one. An empty name: the device knows but one place.
[[nodiscard]] std::vector<std::string> placesFor(ScanKind kind, const SaneDevice& device);
[[nodiscard]] bool isFeeder(const std::string& place);

// Sets the device up for one place and returns the resolution it took: 300 dpi for papers and 600 for cards,
// or what it has that is nearest and not below 200. From a feeder that finds the end of a sheet by itself
// pages are as long as they are, up to 356 mm; else A4. Two sheets at once are watched for where it can.
// ScannerFailed when it has nothing of 200 dpi and more: an officer could not read it.
[[nodiscard]] Result<int> prepareScan(SaneDevice& device, ScanKind kind, const std::string& place);

// A jam that the device knows to be two sheets at once: SANE has no status for them.
[[nodiscard]] FaultCode sharperFault(FaultCode fault, const SaneDevice& device);

[[nodiscard]] ScannerAbilities abilitiesOf(const SaneDevice& device);

}  // namespace tramso
