// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the sample charts into a folder, to be looked at: soundings_chart_preview FOLDER
#include "app/chart/callout.h"
#include "app/chart/curve_picture.h"
#include "tests/chart/sample_charts.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

namespace {

using namespace soundings;

constexpr double Scale = 1.5;

void draw(const QString& file,
          const app::CurveChart& chart,
          const app::ChartLook& look,
          QSizeF size)
{
    QImage image((size * Scale).toSize() + QSize(48, 48), QImage::Format_RGB32);
    image.fill(look.colours.surface);
    QPainter painter(&image);
    painter.translate(24.0, 24.0);
    painter.scale(Scale, Scale);
    const app::CurvePicture picture(chart, look, size);
    picture.paintTo(painter);
    if (file.contains(QLatin1String("chosen"))) {
        const app::ChartCurve& curve = chart.curves.last();
        const app::ChartPoint& point = curve.points[7];
        app::paintCallout(painter, chart, picture.frame(), look, curve, point);
    }
    painter.end();
    image.save(file);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    const auto path = [&folder](const char* name) {
        return folder.filePath(QLatin1String(name) + QLatin1String(".png"));
    };
    const QSizeF wide(560.0, 320.0);
    const QSizeF small(400.0, 260.0);
    const app::ChartLook light = tests::lightLook();
    const app::ChartLook dark = tests::darkLook();
    draw(path("outcome-light"), tests::outcomeChart(), light, wide);
    draw(path("outcome-dark"), tests::outcomeChart(), dark, wide);
    draw(path("outcome-small"), tests::outcomeChart(), light, small);
    draw(path("couple-light"), tests::coupleChart(), light, wide);
    draw(path("couple-chosen-dark"), tests::coupleChart(), dark, wide);
    draw(path("couple-chosen-small"), tests::coupleChart(), light, small);
    draw(path("group-light"), tests::groupChart(), light, wide);
    draw(path("group-small-dark"), tests::groupChart(), dark, small);
    draw(path("long-light"), tests::longChart(120), light, wide);
    draw(path("long-small"), tests::longChart(120), light, small);
    draw(path("one-light"), tests::longChart(1), light, small);
    draw(path("empty-light"), tests::emptyChart(), light, small);
    draw(path("text-150"), tests::coupleChart(), tests::lightLook(18.0), wide);
    return 0;
}
