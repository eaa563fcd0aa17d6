"""The house's files, as a rule sees them: what git tracks or would track."""
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(os.environ.get("LEADLINE_SOURCE_DIR", Path(__file__).resolve().parents[2]))


def files(*suffixes, under=""):
    """Paths from the top, in order. Outside a git checkout (an unpacked archive) the tree is walked."""
    listing = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "-z"],
                             capture_output=True, text=True)
    if listing.returncode == 0:
        names = {name for name in listing.stdout.split("\0") if name}
    else:
        names = {str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()}
        names = {name for name in names if not name.startswith(("build/", ".cache/"))}
    return sorted(name for name in names
                  if name.startswith(under) and name.endswith(suffixes) and (ROOT / name).is_file())


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def without_comments(source):
    """C++ or QML with comments blanked out; lines stay where they are, strings stay as they are."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    blank = lambda found: found.group(0) if found.group(0)[0] in "\"'" else re.sub(r"[^\n]", " ", found.group(0))
    return pattern.sub(blank, source)


def includes(source):
    """(line number, header, quoted) of each #include or #import."""
    out = []
    for number, line in enumerate(source.splitlines(), 1):
        found = re.match(r'\s*#\s*(?:include|import)\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if found:
            out.append((number, found.group(1) or found.group(2), found.group(1) is not None))
    return out
