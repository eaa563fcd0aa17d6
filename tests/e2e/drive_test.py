"""./dev demo without a display, under the trace: the real windows over real devices and a real server process, by touch. Every
state is checked by the demo itself; here, that no process of it writes or sends a word that was typed on the glass."""
import os
import re
import shutil
import unittest

import pine
import watch

TYPED = re.compile(r'\{write, "[^"]*", "([^"]{4,})"\}')


class DriveTest(unittest.TestCase):
    def test_the_night_on_the_real_screens(self):
        typed = sorted(set(TYPED.findall((pine.ROOT / "app" / "demo" / "story.cpp").read_text())))
        self.assertGreaterEqual(len(typed), 3, "the demo's story no longer types anything")
        folder, trace = pine.BUILD / "tests" / "demo", pine.workspace() / "trace"
        shutil.rmtree(folder, ignore_errors=True)
        home = pine.workspace()
        ran = pine.run([pine.BUILD / "bin" / "leadline-demo", "--drive", "--dir", folder], under=watch.tracer(trace),
                       env=pine.environment(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", HOME=str(home)))
        self.assertEqual(ran.code, pine.DONE, str(ran))
        written = watch.Written(trace)
        self.assertGreater(written.total(), 1_000_000, "the trace shows hardly any writes")
        for words in typed:
            with self.subTest(words):
                canary = watch.Canary(words)
                self.assertEqual(written.leaks(canary), [])
                self.assertEqual(watch.leaks_in_files(folder, canary), [])
        # Beside the folder: what Qt keeps of the program's own screens.
        own = (str(folder), str(home), "/dev/", "/proc/", "/sys/")
        self.assertEqual([path for path in written.opened if os.path.isabs(path) and not path.startswith(own)], [])


if __name__ == "__main__":
    unittest.main()
