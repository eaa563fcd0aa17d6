"""DESIGN section 1: qml -> app -> core <- sync, app -> platform -> core and sync's interfaces; core and sync know no Qt."""
import os
import re
import unittest
from pathlib import Path

from sources import ROOT, files, includes, text

MAY_USE = {
    "core": {"core"},
    "sync": {"core", "sync"},
    "platform": {"core", "sync", "platform"},
    "app": {"core", "sync", "platform", "app"},
}
# They put the screens and their models together; nothing else in app/ knows a screen.
COMPOSITION_ROOTS = {"leadline-app", "leadline_gui_roles", "leadline-demo", "leadline_demo"}
QT_HEADER = re.compile(r"((.*/)?Q[A-Z]\w*|(.*/)?Qt[A-Z]\w*(/.*)?|qt6/.*|(private/)?q[a-z0-9]+(_p)?\.h)$")
NOT_QT = {"qrencode.h", "queue.h"}


def is_qt_header(header):
    return bool(QT_HEADER.match(header)) and header not in NOT_QT


def is_qt_link(link):
    return bool(re.search(r"(^|::|lib)Qt\d?|^Qt\d?::|\bqt6\b", link, re.I))


def wrong_includes(name, source):
    """What one file includes against the direction, as 'name:line: why'."""
    top = name.split("/")[0]
    out = []
    for line, header, _ in includes(source):
        if top in ("core", "sync") and is_qt_header(header):
            out.append(f"{name}:{line}: {top}/ never includes Qt ({header})")
        used = header.split("/")[0]
        if ".." in header.split("/"):
            out.append(f"{name}:{line}: headers are found by their path from the top ({header})")
        if used in ("core", "sync", "platform", "app", "qml", "tests") and used not in MAY_USE[top]:
            out.append(f"{name}:{line}: {top}/ may not use {used}/ ({header})")
    return out


class Links:
    """Targets, their folders, and what they link, from a list that CMake wrote: 'folder target link link'."""

    def __init__(self, listing):
        self.folder, self.direct = {}, {}
        for line in listing.splitlines():
            folder, target, *links = line.split()
            self.folder[target] = folder
            self.direct[target] = [link.removeprefix("$<LINK_ONLY:").removesuffix(">") for link in links]

    def closure(self, target):
        seen, todo = set(), [target]
        while todo:
            for link in self.direct.get(todo.pop(), []):
                if link not in seen:
                    seen.add(link)
                    todo.append(link)
        return seen

    def wrong(self):
        out = []
        for target, folder in sorted(self.folder.items()):
            top = folder.split("/")[0]
            for link in sorted(self.closure(target)):
                if top in ("core", "sync") and is_qt_link(link):
                    out.append(f"{folder}: {target} links {link}")
                used = self.folder.get(link, "").split("/")[0]
                if used == "qml" and target in COMPOSITION_ROOTS:
                    continue
                if used and top in MAY_USE and used not in MAY_USE[top]:
                    out.append(f"{folder}: {target} may not link {link} of {used}/")
        return out

    def folders_of(self, folder):
        """The folders whose headers a file in `folder` may include: its targets' own and what they link."""
        mine = {target for target, at in self.folder.items() if at == folder}
        reach = set(mine)
        for target in mine:
            reach |= self.closure(target)
        return {self.folder[target] for target in reach if target in self.folder}


def built_folder(name, links):
    """The nearest folder upwards that has a target."""
    folders = set(links.folder.values())
    parent = Path(name).parent
    while str(parent) != ".":
        if str(parent) in folders:
            return str(parent)
        parent = parent.parent
    return None


class LayersTest(unittest.TestCase):
    def test_includes_follow_the_layers(self):
        wrong = []
        for name in files(".h", ".cpp", ".hpp", ".cc", ".inc"):
            if name.split("/")[0] in MAY_USE:
                wrong += wrong_includes(name, text(name))
        self.assertEqual(wrong, [])

    def test_links_follow_the_layers(self):
        listing = Path(os.environ["LEADLINE_LINKS"]).read_text()
        links = Links(listing)
        self.assertIn("leadline_base", links.folder, "CMake's list of targets is empty or unread")
        self.assertEqual(links.wrong(), [])

    def test_a_folder_includes_only_what_its_target_links(self):
        links = Links(Path(os.environ["LEADLINE_LINKS"]).read_text())
        wrong = []
        for name in files(".h", ".cpp"):
            folder = built_folder(name, links) if name.split("/")[0] in MAY_USE else None
            if not folder:
                continue
            allowed = links.folders_of(folder)
            for line, header, quoted in includes(text(name)):
                if quoted and header.split("/")[0] in MAY_USE:
                    used = built_folder(header, links)
                    if used and used not in allowed:
                        wrong.append(f"{name}:{line}: {folder} does not link {used} ({header})")
        self.assertEqual(wrong, [])

    def test_no_exceptions_to_the_language_rule(self):
        """core and sync are C++ alone: no generated Qt code, no moc."""
        wrong = [name for name in files(".h", ".cpp") if name.split("/")[0] in ("core", "sync")
                 and re.search(r"\b(Q_OBJECT|Q_GADGET|QML_ELEMENT)\b", text(name))]
        self.assertEqual(wrong, [])


class RulesCanFail(unittest.TestCase):
    def test_qt_header_in_core(self):
        for header in ("QString", "QtCore/QString", "QtGlobal", "qobject.h", "qt6/QtCore/QString", "qt6/QtCore/qstring.h",
                       "QtCore/private/qobject_p.h", "private/qobject_p.h"):
            self.assertTrue(wrong_includes("core/base/x.h", f"#include <{header}>\n"), header)
            self.assertTrue(wrong_includes("core/base/x.h", f'#import "{header}"\n'), header)
        for header in ("vector", "sqlite3.h", "boost/asio.hpp", "nlohmann/json.hpp"):
            self.assertEqual(wrong_includes("sync/wire/x.h", f"#include <{header}>\n"), [], header)

    def test_against_the_direction(self):
        self.assertTrue(wrong_includes("core/views/x.cpp", '#include "sync/wire/run.h"\n'))
        self.assertTrue(wrong_includes("sync/client/x.cpp", '#include "app/device/device.h"\n'))
        self.assertTrue(wrong_includes("platform/x.cpp", '#include "app/cli/command.h"\n'))
        self.assertTrue(wrong_includes("core/views/x.cpp", "#include <app/cli/command.h>\n"))
        self.assertTrue(wrong_includes("core/views/x.cpp", '#include "../../app/cli/command.h"\n'))
        self.assertEqual(wrong_includes("app/cli/x.cpp", '#include "platform/system_clock.h"\n'), [])

    def test_links(self):
        good = "core/base leadline_base\ncore/views leadline_views leadline_base\n"
        self.assertEqual(Links(good).wrong(), [])
        self.assertTrue(Links(good + "core/x leadline_x leadline_y\ncore/y leadline_y Qt6::Core\n").wrong(), "through another")
        self.assertTrue(Links(good + "sync/w leadline_w\ncore/x leadline_x leadline_w\n").wrong())
        self.assertEqual(Links(good).folders_of("core/base"), {"core/base"})


if __name__ == "__main__":
    unittest.main()
