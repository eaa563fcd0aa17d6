"""SCREENS, "Words": what is never said to a person or an officer, in any text that reaches a screen."""
import json
import re
import unicodedata
import unittest

from sources import files, text, without_comments

# The list is core/criteria/unsaid_words.inc, which the lint of criteria documents uses too.
LISTED = re.compile(r'^(UNSAID|UNSAID_BUT|APPROVED)\("([^"]+)"\)$', re.M)
WORDS = LISTED.findall(text("core/criteria/unsaid_words.inc"))
NEVER = [word for kind, word in WORDS if kind in ("UNSAID", "UNSAID_BUT")]
# Whole approved sentences that may hold an otherwise unsaid word, as they stand in SCREENS.
APPROVED = [sentence for kind, sentence in WORDS if kind == "APPROVED"]
UNSAID = re.compile("|".join(rf"\b{word[:-1]}[a-z]+" if word.endswith("*") else rf"\b{word}\b" for word in NEVER))
STRING = re.compile(r'"((?:\\.|[^"\\\n])*)"')
SENTENCE = re.compile(r'LEADLINE_SENTENCE\("((?:\\.|[^"\\\n])*)"\)')
# Keys of asset documents whose text is the law's own or a source's title, quoted and not spoken.
QUOTED_KEYS = {"source", "citation", "note", "notes", "url", "file", "id", "digest", "code", "nibrs"}


def folded(spoken):
    """Small letters without accents; whatever is no letter parts two words. As core/criteria/terms.h has it."""
    plain = unicodedata.normalize("NFD", spoken).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.sub("[^a-z]", " ", plain).split())


def unsaid(spoken):
    """The words in a text that are never said."""
    plain = folded(spoken)
    for sentence in APPROVED:
        plain = plain.replace(sentence, "-")
    return UNSAID.findall(plain)


def strings_in(source):
    """The spoken string literals of C++ or QML; those that C++ joins are one."""
    joined = re.sub(r'(?<!\\)"\s*\n\s*"', "", without_comments(source))
    return [string for string in STRING.findall(joined) if looks_spoken(string)]


def looks_spoken(string):
    """Prose rather than an identifier, a path or a key: it has a space, or begins with a capital letter."""
    return " " in string.strip() or bool(re.match(r"[A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ]", string))


def spoken_in_json(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in QUOTED_KEYS:
                yield from spoken_in_json(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from spoken_in_json(inner, key)
    elif isinstance(value, str) and looks_spoken(value):
        yield value


def spoken_in_ts(source):
    return [re.sub(r"&\w+;", " ", found) for found in re.findall(r"<(?:source|translation)[^>]*>(.*?)</", source, re.S)]


class WordsTest(unittest.TestCase):
    def check(self, name, strings):
        return [f"{name}: {word!r} in {string!r}" for string in strings for word in unsaid(string)]

    def test_screens(self):
        wrong = []
        for name in files(".qml", under="qml/"):
            wrong += self.check(name, strings_in(text(name)))
        self.assertEqual(wrong, [])

    def test_what_view_models_say(self):
        wrong = []
        for name in files(".cpp", ".h", under="app/gui/"):
            wrong += self.check(name, strings_in(text(name)))
        self.assertEqual(wrong, [])

    def test_sentences_of_errors(self):
        sentences = SENTENCE.findall(text("core/base/error.cpp"))
        self.assertGreater(len(sentences), 40, "the sentences are no longer where this test looks")
        self.assertEqual(self.check("core/base/error.cpp", sentences), [])

    def test_assets(self):
        wrong = []
        for name in files(".json", under="assets/"):
            wrong += self.check(name, spoken_in_json(json.loads(text(name))))
        for name in files(".txt", ".md", under="assets/"):
            if not name.endswith(("FORMAT.md", "README.md", "LICENSE.txt")):
                wrong += self.check(name, text(name).splitlines())
        for name in files(".ts"):
            wrong += self.check(name, spoken_in_ts(text(name)))
        self.assertEqual(wrong, [])


class RulesCanFail(unittest.TestCase):
    def test_never(self):
        self.assertGreater(len(NEVER), 30, "the list is no longer where this test looks")
        for spoken in ("You must sign", "Intake failed", "She graduated", "one last chance", "stay clean", "non-compliant",
                       "Última oportunidad", "un DROGADICTO", "En tratamiento"):
            self.assertTrue(unsaid(spoken), spoken)
        for spoken in ("The program can no longer tell you about this. This is not a failure.", "May be offered the program",
                       "You do not have to stop using or start treatment."):
            self.assertEqual(unsaid(spoken), [], spoken)
        self.assertTrue(unsaid("Start treatment now"))

    def test_spoken_strings_are_found(self):
        self.assertEqual(list(spoken_in_json({"text": {"en": "You must sign"}, "citation": "offenders must"})), ["You must sign"])
        self.assertFalse(looks_spoken("qrc:/qt/qml/x"))
        self.assertTrue(looks_spoken("Failed"))
        self.assertEqual(strings_in('say("You " // must\n    "may go");'), ["You may go"])


if __name__ == "__main__":
    unittest.main()
