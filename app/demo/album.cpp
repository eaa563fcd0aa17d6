#include "app/demo/album.h"

#include <QBuffer>

#include "core/base/json.h"

namespace leadline::demo {
namespace {

// Colors are the browser's own, light or dark; sizes follow its text.
constexpr const char* head = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Leadline: the referral at 2 A.M.</title>
<style>
  :root { color-scheme: light dark; font: 100%/1.5 Inter, system-ui, sans-serif }
  body { max-width: 84rem; margin: 2rem auto; padding: 0 1rem }
  section { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 2rem 1.5rem }
  figure { margin: 0 }
  img { width: 100%; height: auto; border-radius: .5rem }
  figcaption small { opacity: .8 }
  h2 { margin: 3rem 0 0 }
</style>
<h1>The referral at 2 A.M.</h1>
)";

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

}  // namespace

void Album::section(const QString& heading, const QString& words) {
  if (!body_.isEmpty()) body_ += "</section>\n";
  body_ += "<h2>" + escaped(heading) + "</h2>\n<p>" + escaped(words) + "</p>\n<section>\n";
}

Result<void> Album::add(const QImage& image, const Picture& picture) {
  const QString file =
      QString("%1-%2-%3.png").arg(++count_, 2, 10, QLatin1Char('0')).arg(picture.who, picture.name);
  QByteArray png;
  QBuffer buffer(&png);
  if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
    return fail(Code::io_failed, file.toStdString(), "no picture could be taken");
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(png.constData());
  LEADLINE_CHECK(
      write_file((folder_ + "/" + file).toStdString(), {bytes, static_cast<std::size_t>(png.size())}, 0644));
  const QString taps = picture.taps > 0 ? QString(" · tap %1").arg(picture.taps) : QString();
  body_ += QString(
               "<figure><img src=\"%1\" width=\"%2\" height=\"%3\" alt=\"%4\" "
               "loading=\"lazy\">\n<figcaption><b>%5</b> %6 · %7%8<br>%4")
               .arg(file, QString::number(image.width()), QString::number(image.height()),
                    escaped(picture.caption), QString::number(count_), picture.who, picture.time, taps);
  if (!picture.held.isEmpty()) body_ += "<br><small>Checked: " + escaped(picture.held) + "</small>";
  body_ += "</figcaption></figure>\n";
  return {};
}

Result<void> Album::finish() const {
  QString page = head;
  page +=
      "<p>The real screens over real devices and a real server process, driven by touch. Every person, place "
      "and number is "
      "invented.</p>\n<ul>\n";
  for (const QString& line : summary_) page += "<li>" + escaped(line) + "</li>\n";
  page += "</ul>\n" + body_ + "</section>\n</html>\n";
  const QByteArray text = page.toUtf8();
  return write_file((folder_ + "/index.html").toStdString(),
                    bytes_of(std::string_view(text.constData(), text.size())), 0644);
}

}  // namespace leadline::demo
