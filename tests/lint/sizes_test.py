"""Small rooms: no source over 400 lines (a test's 500), no QML file over 250; no class called Manager, Helper or Utils; nothing unfinished."""
import re
import unittest

from sources import files, text, without_comments

LIMITS = {".cpp": 400, ".h": 400, ".qml": 250, ".py": 400}
CATCH_ALL = re.compile(r"\b(class|struct|namespace)\s+\w*(Manager|Helper|Utils?)\b")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def too_long(name, source):
    limit = LIMITS[name[name.rindex("."):]]
    if name.startswith("tests/"):
        limit = max(limit, 500) if not name.endswith(".qml") else limit
    count = source.count("\n") + (not source.endswith("\n"))
    return [f"{name}: {count} lines, {limit} at most"] if count > limit else []


class SizesTest(unittest.TestCase):
    def test_rooms_are_small(self):
        wrong = []
        for name in files(*LIMITS):
            wrong += too_long(name, text(name))
        self.assertEqual(wrong, [])

    def test_no_class_for_everything(self):
        wrong = [name for name in files(".cpp", ".h") if CATCH_ALL.search(without_comments(text(name)))]
        self.assertEqual(wrong, [])

    def test_nothing_is_left_unfinished(self):
        own = "tests/lint/sizes_test.py"
        wrong = [name for name in files(".cpp", ".h", ".qml", ".py", ".sh", ".txt", ".md")
                 if name != own and UNFINISHED.search(text(name))]
        self.assertEqual(wrong, [])


class RulesCanFail(unittest.TestCase):
    def test_one_line_too_many(self):
        self.assertEqual(too_long("a.cpp", "x\n" * 400), [])
        self.assertTrue(too_long("a.cpp", "x\n" * 401))
        self.assertEqual(too_long("a.qml", "x\n" * 250), [])
        self.assertTrue(too_long("a.qml", "x\n" * 250 + "x"))

    def test_names(self):
        self.assertTrue(CATCH_ALL.search("class SyncManager {"))
        self.assertTrue(UNFINISHED.search("// TODO later"))


if __name__ == "__main__":
    unittest.main()
