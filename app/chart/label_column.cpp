// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/label_column.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace soundings::app {

namespace {

/// Labels that touch each other and move as one; `start` is the sum of the members' wishes for the
/// block's upper edge.
struct Block
{
    std::vector<qsizetype> members;
    double height = 0.0;
    double start = 0.0;

    [[nodiscard]] double top(double upper, double lower) const
    {
        const double wish = start / static_cast<double>(members.size());
        return std::max(upper, std::min(wish, lower - height));
    }
};

Block merged(const Block& above, const Block& below)
{
    Block block = above;
    block.members.insert(block.members.end(), below.members.begin(), below.members.end());
    block.start += below.start - above.height * static_cast<double>(below.members.size());
    block.height += below.height;
    return block;
}

} // namespace

QList<double> spreadLabels(const QList<ColumnLabel>& labels, double top, double bottom)
{
    std::vector<qsizetype> order(static_cast<std::size_t>(labels.size()));
    std::iota(order.begin(), order.end(), qsizetype{0});
    std::stable_sort(order.begin(), order.end(), [&labels](qsizetype a, qsizetype b) {
        return labels[a].wanted < labels[b].wanted;
    });

    // Pool adjacent violators: a label that would lie over the block above joins it.
    std::vector<Block> blocks;
    for (const qsizetype index : order) {
        const ColumnLabel& label = labels[index];
        Block block{{index}, label.height, label.wanted - label.height / 2.0};
        while (!blocks.empty() &&
               blocks.back().top(top, bottom) + blocks.back().height > block.top(top, bottom)) {
            block = merged(blocks.back(), block);
            blocks.pop_back();
        }
        blocks.push_back(std::move(block));
    }

    QList<double> middles(labels.size());
    for (const Block& block : blocks) {
        double edge = block.top(top, bottom);
        for (const qsizetype index : block.members) {
            middles[index] = edge + labels[index].height / 2.0;
            edge += labels[index].height;
        }
    }
    return middles;
}

} // namespace soundings::app
