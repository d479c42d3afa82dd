// SPDX-License-Identifier: GPL-3.0-or-later
// libqpdf's headers, the one way they are included here.
#pragma once

// JSON.hh of qpdf 11.3 is not valid C++20 in clang's eyes (it destroys a vector of an incomplete type).
// Nothing here uses it, so its include guard is set and the name alone declared.
class JSON;
#define JSON_HH

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
