// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ewma.h"

#include <cmath>

namespace soundings::core {

Ewma::Ewma(double lambda, double centre)
    : m_lambda(lambda)
    , m_average(centre)
{
}

double Ewma::add(double score)
{
    m_average = m_lambda * score + (1.0 - m_lambda) * m_average;
    m_forgotten *= (1.0 - m_lambda) * (1.0 - m_lambda);
    return m_average;
}

double Ewma::reach(double width, double sigma) const
{
    return width * sigma * std::sqrt(m_lambda / (2.0 - m_lambda) * (1.0 - m_forgotten));
}

} // namespace soundings::core
