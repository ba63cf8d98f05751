// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/axis_labels.h"

#include "app/chart/chart_words.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace soundings::app {

namespace {

constexpr double WordGap = 8.0; // in units, between words that stand beside each other

struct AxisSession
{
    QString date;
    bool marked = false;
};

std::map<int, AxisSession> sessionsOf(const CurveChart& chart)
{
    std::map<int, AxisSession> sessions;
    for (const ChartCurve& curve : chart.curves) {
        for (const ChartPoint& point : curve.points) {
            AxisSession& session = sessions[point.session];
            if (session.date.isEmpty())
                session.date = point.date;
            session.marked = session.marked || !point.marks.isEmpty();
        }
    }
    return sessions;
}

/// Session numbers, the ones that must be named first. Between them round steps that leave room.
QList<int> byImportance(const std::map<int, AxisSession>& sessions)
{
    QList<int> order{sessions.rbegin()->first, sessions.begin()->first};
    for (auto session = sessions.rbegin(); session != sessions.rend(); ++session) {
        if (session->second.marked)
            order << session->first;
    }
    return order;
}

int roundStep(double needed, double sessionWidth)
{
    for (const int step : {1, 2, 5, 10, 20, 25, 50, 100, 200, 500}) {
        if (step * sessionWidth >= needed)
            return step;
    }
    return 1000;
}

/// Adds `words` centred under `x` unless they would touch what the row has already.
void addToRow(
    QList<PlacedText>& row, PlacedText text, double width, double x, double gap, double end)
{
    const double left = std::clamp(x - width / 2.0, 0.0, std::max(0.0, end - width));
    text.rect.setLeft(left);
    text.rect.setWidth(std::min(width, end));
    const QRectF reach = text.rect.adjusted(-gap, 0.0, gap, 0.0);
    const bool free = std::none_of(row.begin(), row.end(), [&reach](const PlacedText& other) {
        return other.rect.intersects(reach);
    });
    if (free && !text.words.isEmpty())
        row << text;
}

PlacedText oneLine(const QString& words, double y, const ChartFonts& fonts, const QColor& colour)
{
    PlacedText text;
    text.words = words;
    text.lines = {words};
    text.rect = QRectF(0.0, y, 0.0, fonts.lineHeight);
    text.alignment = Qt::AlignHCenter;
    text.colour = colour;
    return text;
}

/// A number of the range and the words for it, the number level with its line.
void addRangeEnd(QList<PlacedText>& texts,
                 const QString& number,
                 const QString& words,
                 double y,
                 double wordsBelow,
                 const QRectF& margin,
                 const ChartFonts& fonts,
                 const ChartColours& colours,
                 int maxLines)
{
    PlacedText text;
    text.words = number;
    text.lines = {number};
    text.rect = QRectF(margin.left(), y - fonts.lineHeight / 2.0, margin.width(), fonts.lineHeight);
    text.alignment = Qt::AlignRight;
    text.colour = colours.text;
    texts << text;
    if (words.isEmpty() || maxLines == 0)
        return;
    text.words = words;
    text.lines = brokenText(words, fonts.metrics(false), margin.width(), maxLines);
    text.colour = colours.muted;
    const double height = double(text.lines.size()) * fonts.lineHeight;
    const double top = wordsBelow > 0.0 ? text.rect.bottom() : text.rect.top() - height;
    text.rect = QRectF(margin.left(), top, margin.width(), height);
    texts << text;
}

} // namespace

QList<PlacedText> placeRangeLabels(const CurveChart& chart,
                                   const ChartFrame& frame,
                                   const ChartFonts& fonts,
                                   const ChartColours& colours)
{
    QList<PlacedText> texts;
    const QRectF margin = frame.leftMargin();
    // A low chart has room for the numbers only; its description still has the words.
    const double linesBetween = frame.field().height() / fonts.lineHeight - 1.0;
    const int maxLines = std::clamp(static_cast<int>(linesBetween / 2.0), 0, 2);
    addRangeEnd(texts,
                scoreText(chart, chart.maximum),
                chart.topWord,
                frame.field().top(),
                1.0,
                margin,
                fonts,
                colours,
                maxLines);
    addRangeEnd(texts,
                scoreText(chart, chart.minimum),
                chart.bottomWord,
                frame.field().bottom(),
                -1.0,
                margin,
                fonts,
                colours,
                maxLines);
    return texts;
}

QList<PlacedText> placeSessionLabels(const CurveChart& chart,
                                     const ChartFrame& frame,
                                     const ChartFonts& fonts,
                                     const ChartColours& colours)
{
    const std::map<int, AxisSession> sessions = sessionsOf(chart);
    if (sessions.empty())
        return {};
    const double gap = WordGap * frame.unit();
    const double end = frame.size().width();
    const double top = frame.rowsTop();
    const QList<int> important = byImportance(sessions);

    QList<PlacedText> dates;
    for (const int session : important) {
        const QString& date = sessions.at(session).date;
        addToRow(dates,
                 oneLine(date, top + fonts.lineHeight, fonts, colours.muted),
                 fonts.width(date),
                 frame.xOf(session),
                 gap,
                 end);
    }

    QList<PlacedText> numbers;
    const double widest = fonts.width(QLocale().toString(sessions.rbegin()->first)) + gap;
    const int step = roundStep(widest, frame.sessionWidth());
    const auto add = [&](int session, double clear) {
        const QString number = QLocale().toString(session);
        addToRow(numbers,
                 oneLine(number, top, fonts, colours.muted),
                 fonts.width(number),
                 frame.xOf(session),
                 clear,
                 end);
    };
    for (const int session : important)
        add(session, gap / 2.0);
    // Round numbers between them, a little further apart so that the row looks even.
    for (const auto& [session, what] : sessions) {
        if (session % step == 0)
            add(session, step > 1 ? gap * 1.5 : gap / 2.0);
    }

    PlacedText heading = oneLine(sessionHeading(), top, fonts, colours.muted);
    heading.alignment = Qt::AlignRight;
    heading.rect.setWidth(frame.leftMargin().width());
    heading.lines = brokenText(heading.words, fonts.metrics(false), heading.rect.width(), 1);
    const bool headingFree =
        std::none_of(numbers.begin(), numbers.end(), [&heading, gap](const PlacedText& number) {
            return number.rect.left() < heading.rect.right() + gap / 2.0;
        });
    if (headingFree)
        numbers << heading;
    return numbers + dates;
}

} // namespace soundings::app
