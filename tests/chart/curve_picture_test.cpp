// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/callout.h"
#include "app/chart/curve_picture.h"
#include "tests/chart/sample_charts.h"

#include <QAreaSeries>
#include <QBuffer>
#include <QChart>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QPdfWriter>
#include <QXYSeries>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

using namespace soundings;

namespace {

const QSizeF Wide(560.0, 320.0);
const QSizeF Small(400.0, 260.0);

QList<app::CurveChart> samples()
{
    return {tests::outcomeChart(),
            tests::coupleChart(),
            tests::groupChart(),
            tests::longChart(120),
            tests::longChart(2),
            tests::longChart(1),
            tests::emptyChart()};
}

QImage painted(const app::CurvePicture& picture, const QColor& ground)
{
    QImage image(picture.frame().size().toSize(), QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    picture.paintTo(painter);
    return image;
}

QList<const QXYSeries*> seriesNamed(const app::CurvePicture& picture, const QString& name)
{
    QList<const QXYSeries*> found;
    for (const QAbstractSeries* series : picture.chart().series()) {
        if (series->name() == name)
            found << qobject_cast<const QXYSeries*>(series);
    }
    return found;
}

/// The first column of `image` near `x` where the row at `y` has not the colour of the ground.
bool inkBetween(const QImage& image, double left, double right, double y)
{
    for (int x = int(std::lround(left)); x <= int(std::lround(right)); ++x) {
        if (image.pixel(x, int(std::lround(y))) != image.pixel(0, 0))
            return true;
    }
    return false;
}

QStringList complaints;

void noteComplaint(QtMsgType, const QMessageLogContext&, const QString& message)
{
    complaints << message;
}

void checkWords(const app::CurvePicture& picture)
{
    const QRectF whole(QPointF(0.0, 0.0), picture.frame().size());
    QList<QRectF> taken;
    for (const app::PlacedText& text : picture.texts()) {
        INFO(text.words.toStdString());
        CHECK(whole.adjusted(-0.01, -0.01, 0.01, 0.01).contains(text.rect));
        for (const QRectF& other : taken)
            CHECK_FALSE(other.adjusted(0.01, 0.01, -0.01, -0.01).intersects(text.rect));
        taken << text.rect;
    }
    for (const app::PlacedMark& mark : picture.marks()) {
        CHECK(whole.contains(mark.rect()));
        for (const QRectF& other : taken)
            CHECK_FALSE(other.intersects(mark.rect()));
        taken << mark.rect();
    }
}

/// The outcome chart with a band that narrows from 18 points to 6 over five sessions.
app::CurveChart narrowing()
{
    app::CurveChart chart = tests::outcomeChart();
    chart.band = app::ChartBand{.low = 4.0,
                                .high = 10.0,
                                .lowWords = QStringLiteral("quicker than expected"),
                                .highWords = QStringLiteral("slower than expected"),
                                .edges = {{1, 2.0, 20.0}, {5, 4.0, 10.0}}};
    return chart;
}

} // namespace

TEST_CASE("a band that changes is drawn from its first session to the right end of the plot",
          "[chart][picture]")
{
    const app::CurvePicture picture(narrowing(), tests::lightLook(), Wide);
    const QAreaSeries* area = nullptr;
    for (const QAbstractSeries* series : picture.chart().series()) {
        if (series->name() == QStringLiteral("band"))
            area = qobject_cast<const QAreaSeries*>(series);
    }
    REQUIRE(area != nullptr);
    const QList<QPointF> upper = area->upperSeries()->points();
    REQUIRE(upper.size() == 3);
    CHECK(upper[0] == QPointF(1.0, 20.0));
    CHECK(upper[1] == QPointF(5.0, 10.0));
    CHECK(upper[2].x() > 12.0);
    CHECK(upper[2].y() == 10.0);
    CHECK(area->lowerSeries()->points()[0] == QPointF(1.0, 2.0));
}

TEST_CASE("no word or mark lies over another or leaves the chart", "[chart][picture]")
{
    for (const QSizeF size : {Wide, Small}) {
        for (const app::CurveChart& chart : samples())
            checkWords(app::CurvePicture(chart, tests::lightLook(), size));
    }
}

TEST_CASE("text half as large again still has its places", "[chart][picture]")
{
    for (const app::CurveChart& chart : samples()) {
        const app::CurvePicture picture(chart, tests::lightLook(18.0), Wide);
        checkWords(picture);
        CHECK(picture.frame().field().height() > 100.0);
    }
}

TEST_CASE("words too long for their place end with an ellipsis and fit", "[chart][picture]")
{
    app::CurveChart chart = tests::outcomeChart();
    chart.topWord = QStringLiteral("having a very hard time with almost everything in life");
    chart.cutoff->words = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitaenskajuete");
    const app::CurvePicture picture(chart, tests::lightLook(), Small);
    checkWords(picture);
    const app::ChartFonts fonts(tests::lightLook());
    int shortened = 0;
    for (const app::PlacedText& text : picture.texts()) {
        for (const QString& line : text.lines) {
            CHECK(fonts.metrics(text.strong).horizontalAdvance(line) <= text.rect.width() + 1.0);
            shortened += line.endsWith(QChar(0x2026)) ? 1 : 0;
        }
    }
    CHECK(shortened == 2);
}

TEST_CASE("what has no room for its name is counted, the selected curve is always named",
          "[chart][picture]")
{
    const app::CurvePicture picture(tests::groupChart(), tests::lightLook(18.0), {400.0, 200.0});
    checkWords(picture);
    const QList<app::PlacedText>& texts = picture.texts();
    const auto has = [&texts](const char* start) {
        return std::any_of(texts.begin(), texts.end(), [start](const app::PlacedText& text) {
            return text.words.startsWith(QLatin1String(start));
        });
    };
    CHECK(has("Member 4"));
    CHECK(has("and "));
    CHECK_FALSE(has("Member 8"));
}

TEST_CASE("a missing rating breaks the line and leaves a hollow tick under the scale",
          "[chart][picture]")
{
    const app::CurveChart chart = tests::outcomeChart();
    const app::CurvePicture picture(chart, tests::lightLook(), Wide);
    const QList<const QXYSeries*> lines = seriesNamed(picture, QStringLiteral("line"));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]->count() == 3);
    CHECK(lines[1]->count() == 4);
    CHECK(lines[2]->count() == 3);
    CHECK(picture.missedSessions() == QList<int>{4, 9});
}

TEST_CASE("no ink joins the ratings on both sides of a missing one", "[chart][picture]")
{
    app::CurveChart chart;
    chart.maximum = 10.0;
    chart.curves << tests::curveOf({}, true, {5, 5, std::nan(""), 5, 5});
    const app::CurvePicture picture(chart, tests::lightLook(), Wide);
    const QImage image = painted(picture, tests::lightLook().colours.surface);
    const app::ChartFrame& frame = picture.frame();
    const double y = frame.yOf(5.0);
    CHECK(inkBetween(image, frame.xOf(1) + 8, frame.xOf(2) - 8, y));
    CHECK_FALSE(inkBetween(image, frame.xOf(2) + 8, frame.xOf(4) - 8, y));
    CHECK(inkBetween(image, frame.xOf(4) + 8, frame.xOf(5) - 8, y));
    const int middle = int(std::lround(frame.xOf(3)));
    CHECK(inkBetween(image, middle - 4, middle + 4, frame.missedY() - 3.0));
    CHECK_FALSE(inkBetween(image, middle - 4, middle + 4, frame.axisY() - 3.0));
    CHECK_FALSE(inkBetween(image, middle - 4, middle + 4, frame.axisY() + 3.0));
}

TEST_CASE("a session in which nothing was due does not break the line", "[chart][picture]")
{
    app::CurveChart chart;
    chart.maximum = 10.0;
    chart.curves << tests::curveOf({}, true, {5, 6, 7, 6, 5});
    chart.curves.first().points.removeAt(2);
    const app::CurvePicture picture(chart, tests::lightLook(), Wide);
    CHECK(seriesNamed(picture, QStringLiteral("line")).size() == 1);
    CHECK(picture.missedSessions().isEmpty());
}

TEST_CASE("the measure's full range is drawn, and Qt Charts and the frame agree on places",
          "[chart][picture]")
{
    for (const app::CurveChart& chart : samples()) {
        const app::CurvePicture picture(chart, tests::lightLook(), Wide);
        const app::ChartFrame& frame = picture.frame();
        CHECK(frame.yOf(chart.maximum) == frame.field().top());
        CHECK(frame.yOf(chart.minimum) == frame.field().bottom());
        CHECK(frame.plot().contains(frame.field()));
        const QList<const QXYSeries*> points = seriesNamed(picture, QStringLiteral("points"));
        for (const QXYSeries* series : points) {
            for (const QPointF& value : series->points()) {
                const QPointF place = const_cast<QChart&>(picture.chart())
                                          .mapToPosition(value, const_cast<QXYSeries*>(series));
                CHECK(std::abs(place.x() - frame.xOf(value.x())) < 0.5);
                CHECK(std::abs(place.y() - frame.yOf(value.y())) < 0.5);
            }
        }
    }
}

TEST_CASE("marks stand at their sessions in the colour of their role", "[chart][picture]")
{
    const app::ChartLook look = tests::lightLook();
    const app::CurvePicture outcome(tests::outcomeChart(), look, Wide);
    REQUIRE(outcome.marks().size() == 2);
    CHECK(outcome.marks()[0].mark == app::ChartMark::SafetyItem);
    CHECK(outcome.marks()[0].session == 2);
    CHECK(outcome.marks()[0].colour == look.colours.alarm);
    CHECK(outcome.marks()[1].session == 7);
    CHECK(outcome.marks()[1].colour == look.colours.info);
    for (const app::PlacedMark& mark : outcome.marks())
        CHECK(std::abs(mark.shape.center().x() - outcome.frame().xOf(mark.session)) < 0.01);
    const QImage image = painted(outcome, look.colours.surface);
    CHECK(image.pixelColor(outcome.marks()[0].shape.center().toPoint()) == look.colours.alarm);
}

TEST_CASE("the light and the dark picture have the same places", "[chart][picture]")
{
    for (const app::CurveChart& chart : samples()) {
        const app::CurvePicture light(chart, tests::lightLook(), Small);
        const app::CurvePicture dark(chart, tests::darkLook(), Small);
        REQUIRE(light.texts().size() == dark.texts().size());
        for (qsizetype i = 0; i < light.texts().size(); ++i)
            CHECK(light.texts()[i].rect == dark.texts()[i].rect);
        const QImage image = painted(dark, tests::darkLook().colours.surface);
        CHECK(image.pixelColor(0, 0) == tests::darkLook().colours.surface);
    }
}

TEST_CASE("the words of a chosen point stay inside and off the point", "[chart][picture]")
{
    for (const app::CurveChart& chart : samples()) {
        const app::CurvePicture picture(chart, tests::lightLook(), Small);
        for (const app::ChartCurve& curve : chart.curves) {
            for (const app::ChartPoint& point : curve.points) {
                const QRectF rect = app::calloutRect(chart, picture.frame(), point, {220.0, 60.0});
                CHECK(QRectF(QPointF(0.0, 0.0), Small).contains(rect));
                CHECK_FALSE(rect.contains(picture.frame().placeOf(point)));
            }
        }
    }
}

TEST_CASE("a chart with a broken range or hardly any room is drawn without complaint",
          "[chart][picture]")
{
    complaints.clear();
    const QtMessageHandler before = qInstallMessageHandler(noteComplaint);
    app::CurveChart broken = tests::coupleChart();
    broken.maximum = broken.minimum;
    const app::CurvePicture flat(broken, tests::lightLook(), Wide);
    const app::CurvePicture tiny(tests::groupChart(), tests::lightLook(), {40.0, 30.0});
    const QImage flatImage = painted(flat, Qt::white);
    const QImage tinyImage = painted(tiny, Qt::white);
    qInstallMessageHandler(before);

    CHECK(complaints.join(QLatin1Char('\n')).toStdString().empty());
    CHECK(flatImage.size() == Wide.toSize());
    CHECK(tinyImage.size() == QSize(40, 30));
    for (const app::CurvePicture* picture : {&flat, &tiny}) {
        for (const app::ChartCurve& curve : broken.curves) {
            for (const app::ChartPoint& point : curve.points) {
                const QPointF place = picture->frame().placeOf(point);
                CHECK((std::isfinite(place.x()) && std::isfinite(place.y())));
            }
        }
    }
}

TEST_CASE("one definition is drawn on screens of two sizes and on paper without a warning",
          "[chart][picture]")
{
    complaints.clear();
    const QtMessageHandler before = qInstallMessageHandler(noteComplaint);
    QByteArray pdf;
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.scale(writer.logicalDpiX() / 96.0, writer.logicalDpiY() / 96.0);
        for (const app::CurveChart& chart : samples()) {
            (void)painted(app::CurvePicture(chart, tests::lightLook(), Wide), Qt::white);
            (void)painted(app::CurvePicture(chart, tests::lightLook(), Small), Qt::white);
            app::paintTo(painter, chart, tests::lightLook(), Wide);
            painter.translate(0.0, Wide.height());
        }
    }
    qInstallMessageHandler(before);
    CHECK(complaints.join(QLatin1Char('\n')).toStdString().empty());
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.size() > 10000);
}
