// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/qr_code.h"

#include <qrencode.h>

#include <cstddef>
#include <memory>
#include <stdexcept>

namespace soundings::app {

namespace {

struct FreeCode
{
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

std::vector<std::string> qrCode(std::string_view text)
{
    const std::string terminated(text);
    // The smallest version that holds it; letters and digits alone take fewer modules.
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(terminated.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1));
    if (!code) {
        throw std::runtime_error("the text does not fit into a QR code");
    }
    const auto width = static_cast<std::size_t>(code->width);
    std::vector<std::string> rows(width, std::string(width, '.'));
    for (std::size_t y = 0; y < width; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            // The lowest bit of a module says whether it is dark.
            if ((code->data[y * width + x] & 1U) != 0) {
                rows[y][x] = '#';
            }
        }
    }
    return rows;
}

} // namespace soundings::app
