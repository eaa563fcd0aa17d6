"""criteria.schema.json against every pack, every table file, and every document on which the parser has a verdict."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

ROOT = Path(os.environ.get("LEADLINE_SOURCE_DIR", Path(__file__).resolve().parents[3]))
SCHEMA = json.loads((ROOT / "core/criteria/criteria.schema.json").read_text(encoding="utf-8"))
DOCUMENTS = json.loads((ROOT / "tests/core/criteria/format_documents.json").read_text(encoding="utf-8"))


def validator(part=""):
    schema = SCHEMA if not part else {"$ref": f"#/$defs/{part}", "$defs": SCHEMA["$defs"]}
    return Draft202012Validator(schema, format_checker=FormatChecker())


def why_not(document, part=""):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator(part).iter_errors(document)]


def patched(document, patch):
    """JSON Patch, as far as the lists of documents use it."""
    document = json.loads(json.dumps(document))
    for step in patch:
        *path, last = [part.replace("~1", "/").replace("~0", "~") for part in step["path"].split("/")[1:]]
        target = document
        for part in path:
            target = target[int(part)] if isinstance(target, list) else target[part]
        if isinstance(target, list) and last == "-":
            target.append(step["value"])
            continue
        key = int(last) if isinstance(target, list) else last
        if step["op"] == "remove":
            del target[key]
        elif step["op"] == "add" and isinstance(target, list):
            target.insert(key, step["value"])
        else:
            target[key] = step["value"]
    return document


class SchemaTest(unittest.TestCase):
    def test_the_schema_is_one(self):
        Draft202012Validator.check_schema(SCHEMA)

    def test_packs(self):
        packs = sorted((ROOT / "assets/criteria").glob("*.json"))
        self.assertGreaterEqual(len(packs), 3)
        for pack in packs:
            self.assertEqual(why_not(json.loads(pack.read_text(encoding="utf-8"))), [], pack.name)

    def test_table_files(self):
        tables = sorted((ROOT / "assets/tables").glob("*.json"))
        self.assertGreaterEqual(len(tables), 3)
        for table in tables:
            content = json.loads(table.read_text(encoding="utf-8"))
            self.assertEqual(why_not(content, "tableFile"), [], table.name)
            for name in ("format", "title", "citation", "rows"):
                self.assertTrue(why_not({key: value for key, value in content.items() if key != name}, "tableFile"), name)
            content["rows"][0]["label"].pop("es")
            self.assertTrue(why_not(content, "tableFile"))

    def test_listed_documents(self):
        self.assertEqual(why_not(DOCUMENTS["base"]), [])
        for each in DOCUMENTS["refused"]:
            self.assertTrue(why_not(patched(DOCUMENTS["base"], each["patch"])), f"refused: {each['name']}")
        for name in ("accepted", "parser_alone"):
            for each in DOCUMENTS[name]:
                self.assertEqual(why_not(patched(DOCUMENTS["base"], each["patch"])), [], f"{name}: {each['name']}")

    def test_documents_one_step_away(self):
        with tempfile.TemporaryDirectory() as folder:
            verdicts = Path(folder) / "verdicts.jsonl"
            subprocess.run([os.environ["LEADLINE_CRITERIA_TEST"], "--gtest_filter=Format.EveryDocument*"], check=True,
                           stdout=subprocess.DEVNULL, env={**os.environ, "LEADLINE_VERDICTS": str(verdicts)})
            lines = [[json.loads(part) for part in line.split("\t")] for line in verdicts.read_text(encoding="utf-8").splitlines()]
        self.assertGreater(len(lines), 1000)
        wrong, check = [], validator()
        for verdict, document in lines:
            accepted, code, where = check.is_valid(document), verdict["code"], verdict["where"]
            # How an answer has to look is its question's to say, and what an expression compares is the types'.
            seen_by_shape = (code in ("missing_field", "unknown_field", "wrong_type") and ".answers." not in where
                             and not (code == "wrong_type" and "].when" in where))
            if code == "accepted" and not accepted:
                wrong.append(f"the parser alone accepts {verdict['step']}: {why_not(document)}")
            elif accepted and seen_by_shape:
                wrong.append(f"the schema alone accepts {verdict['step']} ({code} at {where})")
        self.assertEqual(wrong, [], "\n".join(wrong[:20]))


if __name__ == "__main__":
    unittest.main()
